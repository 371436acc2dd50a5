import {
  adposition,
  antecedent,
  child,
  dep,
  type Filler,
  isPassive,
  isTime,
  modified,
  possessorsOf,
  subjectOf,
  type Tree,
  tag,
} from '../attribution/index.ts'
import { bearersOf } from './bearers.ts'
import { joinedDative } from './datives.ts'
import { doerOf } from './doers.ts'
import { isMeasured } from './measured.ts'
import { modifiersOf } from './modifiers.ts'
import { behindPreposition } from './prepositions.ts'
import { subjectFiller } from './subject-filler.ts'
import { described, originsOf, predicateOf, seeming, seriesOf } from './understood-words.ts'

/** Tokens reached from a trigger along a path of a RolePattern, nearest first; see RolePattern for the steps. */
export function follow(tree: Tree, trigger: number, path: readonly string[]): readonly Filler[] {
  let at: readonly Filler[] = [{ token: trigger, inferred: false }]
  for (const step of path) {
    at = at.flatMap((from) =>
      reached(tree, from.token, step).map((to) => ({ token: to.token, inferred: from.inferred || to.inferred })),
    )
    if (at.length === 0) break
  }
  const isDoer = path[0] === 'subject' || path[0] === 'head'
  return at.map((filler) => bearerOfTitle(tree, trigger, isDoer ? described(tree, trigger, filler) : filler))
}

/** "Prime Minister" + "Anna Marsh": where the title was reached, its bearer is meant. */
function bearerOfTitle(tree: Tree, trigger: number, filler: Filler): Filler {
  const next = filler.token + 1
  if (
    filler.token === trigger ||
    next >= tree.tokens.length ||
    tree.tokens.sentence[next] !== tree.tokens.sentence[filler.token] ||
    tree.tokens.dependency[filler.token] === dep['nmod:poss']
  )
    return filler
  const index = tree.cover[next]!
  if (index < 0 || tree.cover[filler.token] === index || tree.tokens.tag[filler.token] === tag.ADJ) return filler
  const mention = tree.analysis.mentions[index]!
  const isName = mention.kind === 'name' && mention.type === 'Person' && mention.firstToken === next
  return isName && next !== trigger ? { token: mention.headToken, inferred: filler.inferred } : filler
}

function reached(tree: Tree, token: number, step: string): readonly Filler[] {
  switch (step) {
    case 'self':
      return [{ token, inferred: false }]
    case 'subject':
      return one(subjectFiller(tree, token))
    case 'object':
      return one(objectOf(tree, token))
    case 'indirect':
      return one(indirectOf(tree, token))
    case 'possessor':
      return possessorsOf(tree, token)
    case 'modifier':
      return modifiersOf(tree, token)
    case 'governor':
      return one(doerOf(tree, token) ?? doerOf(tree, seriesOf(tree, token)))
    case 'head':
      return headOf(tree, token)
    case 'clause':
      return clausesOf(tree, token)
    case 'behind':
      return behind(tree, token)
    case 'where':
      return adverbsOf(tree, token)
    case 'origin':
      return originsOf(tree, token)
    case 'predicate':
      return predicateOf(tree, token)
    case 'bearer':
      return bearersOf(tree, token)
    default:
      return behindPreposition(tree, token, step)
  }
}

function one(filler: Filler | undefined): readonly Filler[] {
  return filler ? [filler] : []
}

/** What is done to: the object, the subject of a passive, the noun of a participle or of a relative clause with a gap. */
export function objectOf(tree: Tree, verb: number): Filler | undefined {
  const { head, dependency } = tree.tokens
  if (tree.tokens.tag[verb] === tag.NOUN) return undefined
  if (isPassive(tree, verb)) {
    const code = dependency[verb]!
    if ((code === dep.acl || code === dep.amod) && head[verb]! >= 0)
      return { token: modified(tree, verb), inferred: false }
    // "The unit had been given eighteen drones": whom they went to is the subject.
    const kept = child(tree, verb, dep.obj)
    return kept > verb ? { token: kept, inferred: false } : subjectOf(tree, verb)
  }
  const object = objectChild(tree, verb)
  if (object >= 0) return { token: antecedent(tree, seeming(tree, object)), inferred: false }
  const slipped = slippedObject(tree, verb)
  if (slipped >= 0) return { token: slipped, inferred: false }
  const relative = relativeOver(tree, verb)
  if (relative >= 0 && head[relative]! >= 0 && !hasLedPronoun(tree, verb)) {
    const subject = subjectOf(tree, verb)
    if (subject && subject.token !== head[relative] && !isWhose(tree, subject.token))
      return { token: head[relative]!, inferred: false }
  }
  // "built and ran camps": the object of the verb that follows, when this one has none.
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (dependency[c] !== dep.conj || tree.tokens.tag[c] !== tag.VERB || child(tree, c, dep.nsubj) >= 0) continue
    const shared = child(tree, c, dep.obj)
    if (shared >= 0 && c - verb <= 5) return { token: shared, inferred: true }
  }
  // "the fighters it armed and trained": the gap of the verb before serves this one too.
  const before = head[verb]!
  if (dependency[verb] === dep.conj && before >= 0 && verb - before <= 3 && dependency[before] === dep['acl:relcl']) {
    const gap = objectOf(tree, before)
    if (gap && gap.token < before) return { token: gap.token, inferred: true }
  }
  const aside = behindAside(tree, verb)
  const next = aside >= 0 ? aside : behindVerb(tree, verb)
  return next >= 0 ? { token: next, inferred: false } : undefined
}

/** The verb of the relative clause whose gap is the object of a verb: itself, or the verb above its infinitive ("which it is known to [hold]"). */
function relativeOver(tree: Tree, verb: number): number {
  const { head, dependency } = tree.tokens
  let at = verb
  for (let steps = 0; steps < 2 && (dependency[at] === dep.xcomp || dependency[at] === dep.obl); steps++) {
    const object = objectChild(tree, head[at]!)
    if (object >= 0 && antecedent(tree, object) === object) break
    at = head[at]!
  }
  return dependency[at] === dep['acl:relcl'] ? at : -1
}

/** "Fighters [whose drones] train": the clause says whose its subject is, and leaves no gap. */
function isWhose(tree: Tree, subject: number): boolean {
  const owner = child(tree, subject, dep['nmod:poss'])
  return owner >= 0 && tree.words[owner] === 'whose'
}

/** "The yard [in which] they assembled drones": the clause leaves no gap for an object. */
function hasLedPronoun(tree: Tree, verb: number): boolean {
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!)
    if (tree.tokens.dependency[c] === dep.obl && /^wh(?:ich|om)$/.test(tree.words[c]!) && adposition(tree, c) !== '')
      return true
  return false
}

/** "Was carrying, the navy said, [forty rifles]": an object that the words of who says so took for their own, or -1. */
function behindAside(tree: Tree, verb: number): number {
  if (tree.words[verb + 1] !== ',') return -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (c < verb || c - verb > 8 || tree.tokens.dependency[c] !== dep.parataxis || tree.words[c + 1] !== ',') continue
    const object = child(tree, c, dep.obj)
    if (object > c) return object
  }
  return -1
}

/** The noun phrase right behind an active verb, by word order alone: its last noun, or -1. */
function behindVerb(tree: Tree, verb: number): number {
  const { tag: tags, sentence, length } = tree.tokens
  let noun = -1
  for (let i = verb + 1; i < Math.min(length, verb + 9) && sentence[i] === sentence[verb]; i++) {
    const code = tags[i]!
    if (code === tag.NOUN || code === tag.PROPN) noun = i
    else if (code !== tag.DET && code !== tag.ADJ && code !== tag.NUM && tree.words[i] !== '-') break
    if (code === tag.PRON) break
  }
  return noun >= 0 && !isTime(tree, noun) ? noun : -1
}

/** The object that hangs on the verb: of two, as with a "that" taken for a pronoun, the one behind it. Token or -1. */
function objectChild(tree: Tree, verb: number): number {
  let found = -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.obj) continue
    // "gives the group money", "sold us forty": of two nouns in a row the second is the object.
    const second = found > verb && tree.left[c] === tree.right[found] && !isTime(tree, c)
    if (found < 0 || (found < verb && c > verb) || second) found = c
  }
  return found
}

/** A bare noun behind the verb that the parser gave another name than object: "asked [the council] to", "fired [at least 40 rockets]". */
function slippedObject(tree: Tree, verb: number): number {
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (c < verb) continue
    const code = tree.tokens.dependency[c]!
    const isNoun = tree.tokens.tag[c] === tag.NOUN || tree.tokens.tag[c] === tag.PROPN
    const mayBe =
      code === dep.iobj ||
      code === dep.xcomp ||
      code === dep.ccomp ||
      code === dep.obl ||
      code === dep['obl:unmarked'] ||
      code === dep.dep
    // "provides [training] to" read as what one does.
    if (code === dep.xcomp && tree.words[c] === 'training' && c === verb + 1) return c
    // "handed over its rifles": the particle was read as a preposition.
    const isParticle = PARTICLES.has(adposition(tree, c)) && tree.words[verb + 1] === adposition(tree, c)
    if (
      isNoun &&
      mayBe &&
      (isParticle
        ? SEPARABLE.has(tree.tokens.lemma[verb]!)
        : adposition(tree, c) === '' || isMeasured(tree, verb, c)) &&
      child(tree, c, dep.mark) < 0 &&
      !isTime(tree, c)
    )
      return c
  }
  return -1
}

const PARTICLES = new Set(['over', 'up', 'out', 'off', 'in'])
const SEPARABLE = new Set('hand turn set put give prop blow take buy send pass sign bring fly'.split(' '))

function indirectOf(tree: Tree, verb: number): Filler | undefined {
  const indirect = child(tree, verb, dep.iobj)
  if (indirect >= 0) return { token: indirect, inferred: false }
  const joined = joinedDative(tree, verb)
  if (joined >= 0) return { token: joined, inferred: false }
  const object = objectChild(tree, verb)
  const first = child(tree, verb, dep.obj)
  if (first > verb && object > first && tree.left[object] === tree.right[first])
    return { token: first, inferred: false }
  // "they were given rockets": the subject of a passive that keeps its object.
  if (isPassive(tree, verb) && child(tree, verb, dep.obj) >= 0) return subjectOf(tree, verb)
  return undefined
}

/** "Stationed [there]", "sold [abroad]". */
function adverbsOf(tree: Tree, token: number): readonly Filler[] {
  const found: Filler[] = []
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
    if (c > token && WHERE.has(tree.words[c]!)) found.push({ token: c, inferred: false })
  return found
}
const WHERE = new Set(['there', 'here', 'abroad', 'nearby', 'elsewhere'])

function headOf(tree: Tree, token: number): readonly Filler[] {
  const above = tree.tokens.head[token]!
  const code = tree.tokens.dependency[token]!
  // "Loaded with rifles [bound] for the rebels": the noun right before it, where the parse hung it on the verb.
  if (tree.tokens.tag[token] === tag.ADJ && code === dep.xcomp && tree.tokens.tag[token - 1] === tag.NOUN)
    return [{ token: token - 1, inferred: false }]
  const modifies = code === dep.amod || code === dep.acl || code === dep['acl:relcl']
  // "A missile which it called its best, [capable] of …": any noun before the comma, the nearest first.
  if (
    !modifies &&
    tree.tokens.tag[token] === tag.ADJ &&
    tree.words[token - 1] === ',' &&
    child(tree, token, dep.nsubj) < 0
  )
    return nounsBefore(tree, token)
  return modifies && above >= 0 ? [{ token: above, inferred: false }] : []
}

function nounsBefore(tree: Tree, token: number): readonly Filler[] {
  const found: Filler[] = []
  for (let i = token - 1; i >= Math.max(0, token - 18) && tree.tokens.sentence[i] === tree.tokens.sentence[token]; i--)
    if (tree.tokens.tag[i] === tag.NOUN || tree.tokens.tag[i] === tag.PROPN) found.push({ token: i, inferred: true })
  return found
}

function behind(tree: Tree, token: number): readonly Filler[] {
  const above = tree.tokens.head[token]!
  const code = tree.tokens.dependency[token]!
  return above >= 0 && code === dep.nmod ? [{ token: above, inferred: false }] : []
}

function clausesOf(tree: Tree, token: number): readonly Filler[] {
  const found: Filler[] = []
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.xcomp || code === dep.ccomp || code === dep.acl || (code === dep.advcl && c > token)) {
      found.push({ token: c, inferred: false })
    }
  }
  // "Remove the means [to use] shells": hung on what stands above the noun.
  const next = token + 2
  if (
    found.length === 0 &&
    tree.tokens.tag[token] === tag.NOUN &&
    tree.words[token + 1] === 'to' &&
    tree.tokens.tag[next] === tag.VERB
  )
    found.push({ token: next, inferred: false })
  return found
}
