import {
  adposition,
  agentOf,
  antecedent,
  child,
  dep,
  type Filler,
  isInfinitive,
  isParty,
  isPassive,
  isTime,
  nounSubject,
  possessorsOf,
  subjectOf,
  type Tree,
  tag,
} from '../../attribution/index.ts'
import { doerOf, isBlamed } from './doers.ts'
import { isGerundNoun, objectOf } from './objects.ts'

/** Who does what the trigger says: its subject, the agent of a passive, or whoever is understood. */
export function subjectFiller(tree: Tree, token: number): Filler | undefined {
  if (tree.tokens.tag[token] === tag.NOUN) {
    const subject = child(tree, token, dep.nsubj)
    if (subject >= 0) return { token: antecedent(tree, subject), inferred: false }
    if (isGerundNoun(tree, token)) return ownerOf(tree, token)
    const meant = identified(tree, token)
    if (meant >= 0) return { token: meant, inferred: false }
    // "The militia is said to be in possession of …", "was accused of being behind …"
    const code = tree.tokens.dependency[token]
    const isRaised = (code === dep.xcomp || code === dep.advcl) && child(tree, token, dep.cop) >= 0
    return isRaised ? subjectOf(tree, token) : joinedSubject(tree, token)
  }
  if (!isPassive(tree, token)) return subjectOf(tree, token) ?? purposeOf(tree, token) ?? subjectOnDate(tree, token)
  const agent = agentOf(tree, token)
  if (agent >= 0) return { token: agent, inferred: false }
  const perfect = perfectHave(tree, token)
  if (perfect >= 0) return subjectOf(tree, perfect)
  // "funded and trained by": the agent of the other verb.
  const above = tree.tokens.head[token]!
  const isJoined = tree.tokens.dependency[token] === dep.conj && above >= 0
  if (isJoined && agentOf(tree, above) >= 0) return { token: agentOf(tree, above), inferred: true }
  for (let c = tree.first[isJoined ? above : token]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] === dep.conj && agentOf(tree, c) >= 0 && isPassive(tree, c)) {
      return { token: agentOf(tree, c), inferred: true }
    }
  }
  const hung = agentWithin(tree, token, 4)
  return hung >= 0 ? { token: hung, inferred: false } : undefined
}

/** "[It] is a provocation and a clear breach", "[it] undermines security, and is in breach": of what a predicate is said that is joined to another. */
function joinedSubject(tree: Tree, noun: number): Filler | undefined {
  const above = tree.tokens.head[noun]!
  if (tree.tokens.dependency[noun] !== dep.conj || above < 0) return undefined
  const isVerb = tree.tokens.tag[above] === tag.VERB && child(tree, noun, dep.cop) >= 0
  const isPredicate = tree.tokens.tag[above] !== tag.VERB && child(tree, above, dep.cop) >= 0
  return isVerb || isPredicate ? subjectOf(tree, above) : undefined
}

/** "Instructed in the use of mines at a camp [by officers]": hung on a noun of a phrase behind the verb, at most so many deep; or -1. */
function agentWithin(tree: Tree, token: number, depth: number): number {
  const { dependency } = tree.tokens
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (c < token || (dependency[c] !== dep.nmod && dependency[c] !== dep.obl)) continue
    if (adposition(tree, c) === 'by' && isParty(tree, c)) return c
    const deeper = depth > 1 ? agentWithin(tree, c, depth - 1) : -1
    if (deeper >= 0) return deeper
  }
  return -1
}

/** "Its owner is [a company]", "regards [the brigade] as a branch of": who is said, or taken, to be what a noun names; or -1. */
function identified(tree: Tree, noun: number): number {
  const { head, dependency, lemma, tag: tags } = tree.tokens
  const above = head[noun]!
  if (above < 0) return -1
  if (isRegardedAs(tree, noun)) return objectOf(tree, above)?.token ?? -1
  const isSubject = dependency[noun] === dep.nsubj && above > noun && child(tree, above, dep.cop) >= 0
  const isOne = tags[above] === tag.NOUN || tags[above] === tag.PROPN
  return isSubject && isOne && adposition(tree, above) === '' && lemma[above] !== lemma[noun] ? above : -1
}

/** "Regards the brigade [as a branch] of": what a verb of taking says that its object is. */
export function isRegardedAs(tree: Tree, noun: number): boolean {
  const above = tree.tokens.head[noun]!
  return above >= 0 && above < noun && adposition(tree, noun) === 'as' && REGARDING.has(tree.tokens.lemma[above]!)
}
const REGARDING = new Set('regard see view consider treat identify'.split(' '))

/** "On Thursday, 4 May, [jets] from the north hit the port": the noun before a verb without subject that the parser hung on a date. */
function subjectOnDate(tree: Tree, verb: number): Filler | undefined {
  const { tag: tags, head, sentence } = tree.tokens
  let at = verb - 1
  while (at > 0 && (tags[at] === tag.ADV || tags[at] === tag.AUX)) at--
  for (let steps = 0; at >= 0 && at < verb && steps < 6; at = head[at]!, steps++) {
    if (sentence[at] !== sentence[verb] || isTime(tree, at)) return undefined
    const above = head[at]!
    const isNoun = tags[at] === tag.NOUN || tags[at] === tag.PROPN
    if (above >= 0 && above < at && isTime(tree, above)) return isNoun ? { token: at, inferred: false } : undefined
  }
  return undefined
}

/** "Formed a militia [to fight] the rebels", "drew up a plan [to strike]": who is made for it, else who made the thing. */
function purposeOf(tree: Tree, verb: number): Filler | undefined {
  const { head, dependency, lemma, tag: tags } = tree.tokens
  const noun = head[verb]!
  if (dependency[verb] !== dep.acl || noun < 0 || dependency[noun] !== dep.obj || !isInfinitive(tree, verb))
    return undefined
  if (isParty(tree, noun)) return { token: noun, inferred: true }
  const maker = head[noun]!
  if (maker < 0 || tags[maker] !== tag.VERB || !PLANNING.has(lemma[maker]!) || isPassive(tree, maker)) return undefined
  const found = subjectOf(tree, maker)
  return found && { token: found.token, inferred: true }
}
const PLANNING = new Set(
  'form prepare draw have seek use announce devise hatch develop build acquire create deploy unveil approve set renew drop sign make'.split(
    ' ',
  ),
)

/** "Sold rifles [in breach] of the embargo": who does what a noun with its preposition is said of. */
export function doerAbove(tree: Tree, noun: number): Filler | undefined {
  const { head, dependency, tag: tags } = tree.tokens
  let at = noun
  for (let steps = 0; steps < 3; steps++) {
    const code = dependency[at]
    const isBelow = code === dep.obl || code === dep.nmod || (steps > 0 && (code === dep.obj || code === dep.conj))
    if (!isBelow) return undefined
    at = head[at]!
    if (at < 0) return undefined
    // "Condemned the militia [for a breach] of the truce"
    if (isBlamed(tree, at, noun)) return objectOf(tree, at)
    // "Found the kingdom [in breach] of the treaty"
    if (tags[at] === tag.VERB && FINDING.has(tree.tokens.lemma[at]!) && adposition(tree, noun) === 'in')
      return objectOf(tree, at)
    // "Convoys crossed the frontier, she said, [in breach] of the embargo": what is told, not who tells it.
    if (tags[at] === tag.VERB && dependency[at] === dep.parataxis && tree.words[at + 1] === ',' && head[at]! >= 0)
      return subjectFiller(tree, head[at]!)
    const told = tags[at] === tag.VERB ? child(tree, at, dep.ccomp) : -1
    if (told >= 0 && told < at && at < noun) return subjectFiller(tree, told) ?? subjectOf(tree, told)
    // "Described the measures as a breach"
    if (tags[at] === tag.VERB && adposition(tree, noun) === 'as') return doerOf(tree, noun) ?? subjectFiller(tree, at)
    if (tags[at] === tag.VERB) return subjectFiller(tree, at) ?? subjectOf(tree, at)
    // "Is open to a meeting with", "are there in defiance of"
    if ((tags[at] === tag.ADJ || tags[at] === tag.ADV) && child(tree, at, dep.cop) >= 0) return subjectOf(tree, at)
  }
  return undefined
}

/** "Sentenced [two men] to death for the murder of": to whom a verb of blaming lays what a noun with its preposition names. */
export function blamedFor(tree: Tree, noun: number): Filler | undefined {
  const { head, dependency } = tree.tokens
  for (let at = noun, steps = 0; steps < 4; steps++) {
    const code = dependency[at]
    if (code !== dep.obl && code !== dep.nmod && !(steps > 0 && code === dep.obj)) return undefined
    at = head[at]!
    if (at < 0) return undefined
    if (isBlamed(tree, at, noun)) return objectOf(tree, at)
  }
  return undefined
}

const FINDING = new Set('find hold deem judge consider declare catch see put place rule'.split(' '))

/** "[The North]’s launching of rockets", "the sinking of a ship [by the navy]": who does what a form in "-ing" names. */
function ownerOf(tree: Tree, noun: number): Filler | undefined {
  const owner = possessorsOf(tree, noun).find((one) => adposition(tree, one.token) !== 'of')
  return owner ?? nounSubject(tree, noun)
}

/** "has [reportedly] built factories" read as "has" + "built factories": the "have" before the participle, or -1. */
function perfectHave(tree: Tree, participle: number): number {
  if (tree.tokens.dependency[participle] !== dep.amod) return -1
  let i = participle - 1
  // "has, since May, organised the purchase"
  if (i >= 0 && tree.words[i] === ',') {
    i--
    while (i >= 0 && tree.words[i] !== ',' && participle - i < 12) i--
    i--
  }
  while (i >= 0 && tree.tokens.tag[i] === tag.ADV) i--
  if (i < 0 || tree.tokens.lemma[i] !== 'have') return -1
  const noun = tree.tokens.head[participle]!
  if (tree.tokens.head[noun] === i) return i
  // "has separately supplied ammunition" read as a noun with "has" before it: its subject hangs on the noun.
  return tree.tokens.head[i] === noun && tree.tokens.dependency[i] === dep.aux ? noun : -1
}
