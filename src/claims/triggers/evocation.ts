import {
  adposition,
  agentOf,
  child,
  dep,
  isByAgent,
  isInfinitive,
  isPassive,
  type Tree,
  tag,
} from '../../attribution/index.ts'
import { calledAs, isGerundNoun, objectOf } from '../arguments/objects.ts'
import { wholeOf } from '../arguments/parted.ts'
import { follow } from '../arguments/positions.ts'
import { behindPreposition } from '../arguments/prepositions.ts'
import { isRegardedAs } from '../arguments/subject-filler.ts'
import { hasSubject } from '../factuality/addressed-sentences.ts'
import { ASKING, asks } from '../factuality/negation-scope.ts'
import type { Condition, Refuse } from '../factuality/refusal.ts'
import { isAhead } from './ahead.ts'
import { type Path, pathOf } from './paths.ts'
import type { TriggerEntry } from './trigger-index.ts'
import { isWalkout } from './walkouts.ts'

/** Whether a token meets all conditions of a trigger; `refuse` hears which it does not. */
export function isEvoked(tree: Tree, token: number, entry: TriggerEntry, refuse?: Refuse): boolean {
  const condition = unmet(tree, token, entry)
  if (condition !== undefined) refuse?.({ token, entry, condition })
  return condition === undefined
}

/** The condition of a trigger that the token does not meet, or undefined when it meets them all. */
function unmet(tree: Tree, token: number, entry: TriggerEntry): Condition | undefined {
  const { trigger, rest } = entry
  const code = tree.tokens.tag[token]!
  const relation = tree.tokens.dependency[token]!
  if (trigger.tag === 'VERB') {
    // "has" as the main verb is tagged as an auxiliary now and then, "armed" as an adjective.
    const isMain =
      // "Has long armed, trained and paid groups"
      (code === tag.ADJ && relation !== dep.amod && tree.tokens.lemma[child(tree, token, dep.aux)] === 'have') ||
      ((code === tag.AUX || code === tag.X || (code === tag.ADJ && relation !== dep.amod)) &&
        child(tree, token, dep.obj) >= 0)
    const isVerb =
      isMain ||
      code === tag.VERB ||
      (trigger.existential && code === tag.AUX && relation !== dep.cop && relation !== dep.aux)
    const isJoined = relation === dep.conj && isPassive(tree, token)
    // "Was armed by the republic": with an agent it is a deed, however it was tagged.
    const hasAgent = code === tag.ADJ && (agentOf(tree, token) >= 0 || isByAgent(tree, token))
    const isParticiple = (relation === dep.amod || isJoined) && (code === tag.ADJ || code === tag.VERB)
    if (!isVerb && !isParticiple && !hasAgent && !isGerundNoun(tree, token)) return 'tag'
    // "The use of tanks and [attack] helicopters"
    if (tree.words[token] === 'attack' && KINDS.has(tree.tokens.lemma[token + 1] ?? '') && isLoose(tree, token))
      return 'tag'
    // "A Marsh-led government": led, not its leader's office.
    if (relation === dep.amod && entry.relation.roles.includes('office')) return 'tag'
    if (relation === dep.case || relation === dep.mark || isArmedOne(tree, token) || isGrant(tree, token)) return 'tag'
  } else if (trigger.tag === 'NOUN') {
    // "launched attacks on": a plural that was read as a verb.
    const isPlural = code === tag.VERB && relation === dep.obj && tree.words[token]!.endsWith('s')
    const isNoun =
      code === tag.NOUN || code === tag.PROPN || isPlural || (trigger.lexicon !== undefined && isTitle(tree, token))
    if (!isNoun || (!entry.listed && (isKindOf(tree, token) || isInName(tree, token)))) return 'tag'
    if (entry.listed && opensTitle(tree, token, entry.listed)) return 'tag'
  } else if (code !== tag.ADJ) return 'tag'
  if (entry.prefix === undefined && tree.words[token - 1] === '-' && tree.words[token - 2] === 'test') return 'lemmas'
  if (isWalkout(tree, token)) return 'tag'
  // "Test-fired", "test fired"
  if (entry.prefix !== undefined && tree.words[tree.words[token - 1] === '-' ? token - 2 : token - 1] !== entry.prefix)
    return 'lemmas'
  for (let k = 0; k < rest.length; k++) {
    if (
      trigger.tag === 'VERB'
        ? !hasParticle(tree, token, rest[k]!, entry.governs !== undefined)
        : tree.words[token - rest.length + k] !== rest[k]
    )
      return 'lemmas'
  }
  if (trigger.tag === 'VERB' && rest.length === 0 && isPhrasal(tree, token)) return 'lemmas'
  if (trigger.existential && tree.tokens.lemma[token] === 'be' && child(tree, token, dep.expl) < 0) return 'existential'
  if (trigger.after && !trigger.after.includes(adposition(tree, token))) return 'after'
  if (trigger.without?.some((word) => behindPreposition(tree, token, word).length > 0)) return 'without'
  if (trigger.along?.every((word) => behindPreposition(tree, token, word).length === 0)) return 'along'
  if (trigger.ahead && !isAhead(tree, token)) return 'ahead'
  if (trigger.ability) {
    const able = hasAbility(tree, token)
    if ((trigger.ability === 'required') !== able) return 'ability'
  }
  if (entry.governs) {
    const isLed = trigger.tag === 'VERB' && rest.length > 0 && !hasPart(tree, token, rest.at(-1)!)
    const led = isLed ? behindPreposition(tree, token, rest.at(-1)!)[0] : undefined
    const object = led ?? objectOf(tree, token)
    const whole = object ? wholeOf(tree, object.token, false) : -1
    // "Fired a salvo of rockets"
    // "Labelled the army a terrorist group": what it is called.
    const called = calledAs(tree, token)
    const governed = [object?.token ?? -1, whole, called].some(
      (one) => one >= 0 && entry.governs!.has(tree.tokens.lemma[one]!),
    )
    if (!governed) return 'governs'
  }
  if (trigger.intransitive && child(tree, token, dep.obj) >= 0) return 'intransitive'
  // "Would be treated as an attack on the capital": what it is likened to.
  const isLikened = !entry.listed && !trigger.after && adposition(tree, token) === 'as'
  const isHeldToBe = entry.relation.kind === 'relation' && isRegardedAs(tree, token)
  if (trigger.tag === 'NOUN' && isLikened && !isHeldToBe) return 'tag'
  // "Took delivery of": said by the verb.
  if (
    trigger.tag === 'NOUN' &&
    tree.words[token] === 'delivery' &&
    tree.tokens.lemma[tree.tokens.head[token]!] === 'take'
  )
    return 'tag'
  if (trigger.bare && !isBare(tree, token)) return 'bare'
  // "Asked how the company would pay": a question, no appeal.
  if (tree.tokens.lemma[token] === 'ask' && trigger.tag === 'VERB' && isQuestioning(tree, token)) return 'tag'
  if (trigger.clausal) {
    // "Asked the public [to save] fuel": hung on whoever is asked.
    const paths = trigger.clausal === 'required' ? [CLAUSE, CLAUSE_OF_OBJECT] : [CLAUSE]
    const isClausal = paths.some((path) => follow(tree, token, path).some((one) => isInfinitive(tree, one.token)))
    if ((trigger.clausal === 'required') !== isClausal) return 'clausal'
  }
  const clause = entry.clauseVerbs
  if (!clause) return undefined
  // "Reserved the right to hit": the infinitive may hang on the object.
  const isMet = (path: Path) => follow(tree, token, path).some((one) => clause.has(tree.tokens.lemma[one.token]!))
  return isMet(CLAUSE) || (entry.governs && isMet(CLAUSE_OF_OBJECT)) ? undefined : 'clauseVerbs'
}
/** "Asked [how] the company would pay": the word may hang on either verb. */
function isQuestioning(tree: Tree, verb: number): boolean {
  const clauses = follow(tree, verb, CLAUSE).map((one) => one.token)
  return clauses.some((clause) => asks(tree, clause)) || (clauses.length > 0 && ASKING.has(tree.words[verb + 1] ?? ''))
}
const CLAUSE = pathOf('clause')
const CLAUSE_OF_OBJECT = pathOf('object/clause')

/** Whether neither a subject nor "to" nor an auxiliary stands with a verb. */
function isLoose(tree: Tree, verb: number): boolean {
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.nsubj || code === dep.mark || code === dep.aux) return false
  }
  return true
}

/** "An [attack] drone", "an [assault] ship": a deed that only says what kind of thing, or who, stands behind it. */
function isKindOf(tree: Tree, token: number): boolean {
  const above = tree.tokens.head[token]!
  return tree.tokens.dependency[token] === dep.compound && above > token && KINDS.has(tree.tokens.lemma[above]!)
}
const KINDS = new Set(
  'drone ship helicopter aircraft jet plane boat submarine vehicle rifle gun weapon group team force unit squad wing planner plotter planning plot carrier craft bomber fighter course dog capability system package panel committee expert specialist analyst lawyer coordinator'.split(
    ' ',
  ),
)

/** "The Global [Strike] Command": a word inside the name of a body or a person, which the body is called after. */
function isInName(tree: Tree, token: number): boolean {
  const index = tree.cover[token]!
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  return mention?.kind === 'name' && NAMED.has(mention.type) && mention.headToken !== token
}
const NAMED: ReadonlySet<string> = new Set(['Organization', 'GovernmentBody', 'ArmedGroup', 'MediaOutlet', 'Person'])

/** "Retired general Anna Marsh", "was chief of police": the word of an office that was read as an adjective or a verb. */
function isTitle(tree: Tree, token: number): boolean {
  const next = tree.tokens.tag[token + 1]
  const isBefore = next === tag.PROPN && tree.tokens.sentence[token + 1] === tree.tokens.sentence[token]
  const isAdjective = tree.tokens.tag[token] === tag.ADJ
  return isBefore || (isAdjective && (child(tree, token, dep.cop) >= 0 || tree.tokens.dependency[token] === dep.appos))
}

/** "[Given] its stock of rockets, …": a preposition that was read as a verb. */
function isGrant(tree: Tree, token: number): boolean {
  const isAlone =
    tree.words[token] === 'given' && tree.tokens.dependency[token] === dep.advcl && token < tree.tokens.head[token]!
  return (
    isAlone &&
    child(tree, token, dep.aux) < 0 &&
    child(tree, token, dep['aux:pass']) < 0 &&
    child(tree, token, dep.obj) > token
  )
}

/** "The Velmoran [armed] forces", "[armed] men": what they are, no deed. */
function isArmedOne(tree: Tree, token: number): boolean {
  const before = tree.tokens.tag[token - 1]
  if (tree.words[token] !== 'armed' || before === tag.AUX || before === tag.ADV) return false
  return ARMED.has(tree.tokens.lemma[token + 1] ?? '')
}
const ARMED = new Set(
  'force group wing man faction struggle conflict service guard escort formation gang vehicle drone militia rebel fighter officer police unit'.split(
    ' ',
  ),
)

/** "[Deputy] Crown Prince": a word of an office that a further one behind it heads. */
function opensTitle(tree: Tree, token: number, listed: ReadonlySet<string>): boolean {
  const { tag: tags, lemma, sentence, length } = tree.tokens
  for (let i = token + 1; i < Math.min(length, token + 4) && sentence[i] === sentence[token]; i++) {
    const index = tree.cover[i]!
    if (index >= 0 && tree.analysis.mentions[index]!.kind === 'name') return false
    const isNoun = tags[i] === tag.NOUN || tags[i] === tag.PROPN
    if (isNoun && (listed.has(lemma[i]!) || listed.has(tree.words[i]!))) return true
    if (tags[i] !== tag.NOUN && tags[i] !== tag.PROPN && tags[i] !== tag.ADJ && tree.words[i] !== '-') return false
  }
  return false
}

function hasParticle(tree: Tree, verb: number, word: string, isLeading: boolean): boolean {
  const { length, sentence } = tree.tokens
  const reach = isLeading ? 40 : 5
  for (let i = verb + 1; i <= verb + reach && i < length && sentence[i] === sentence[verb]; i++) {
    if (tree.words[i] !== word) continue
    const code = tree.tokens.dependency[i]!
    const above = tree.tokens.head[i]!
    if (i === verb + 1 || (above === verb && (code === dep['compound:prt'] || code === dep.advmod))) return true
    // "Warned them [of] consequences"
    const over = code === dep.case && above >= 0 ? tree.tokens.head[above]! : -1
    if (isLeading && over >= 0 && (over === verb || (tree.tokens.head[over] === verb && over < above))) return true
  }
  return false
}

/** "Threw [out] the envoy": the word is a part of the verb, and leads no phrase. */
function hasPart(tree: Tree, verb: number, word: string): boolean {
  const part = child(tree, verb, dep['compound:prt'])
  return part >= 0 && tree.words[part] === word
}

/** Whether no noun before a noun and no "of" behind it says what it is of. */
function isBare(tree: Tree, noun: number): boolean {
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (c < noun && code === dep.compound && tree.tokens.tag[c] === tag.NOUN) return false
    if (c > noun && code === dep.nmod && adposition(tree, c) === 'of') return false
  }
  return true
}

/** "Shot down", "carried out", "gave up": a verb of everyday use that another word makes a different one. */
function isPhrasal(tree: Tree, verb: number): boolean {
  if (!PHRASAL.has(tree.tokens.lemma[verb]!)) return false
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!)
    if (c > verb && tree.tokens.dependency[c] === dep['compound:prt']) return true
  return false
}
const PHRASAL = new Set(
  'break bring carry come draw drop fall fire get give hold keep lay make pass pick pull put rule run set shoot take throw turn work write'.split(
    ' ',
  ),
)

/** "Missiles [meant to hit] cities", "is able to reach": what something is for. */
function isDesigned(tree: Tree, verb: number): boolean {
  const above = tree.tokens.head[verb]!
  return (
    tree.tokens.dependency[verb] === dep.xcomp &&
    above >= 0 &&
    isInfinitive(tree, verb) &&
    MEANT.has(tree.words[above]!)
  )
}
const MEANT = new Set(['meant', 'designed', 'intended', 'built', 'able', 'made'])

function hasAbility(tree: Tree, verb: number): boolean {
  if (isDesigned(tree, verb)) return true
  // "Can fly far and reach the coast"
  const above = tree.tokens.head[verb]!
  const isJoined = tree.tokens.dependency[verb] === dep.conj && above >= 0 && tree.tokens.tag[above] === tag.VERB
  if (isJoined && !isInfinitive(tree, verb) && !hasSubject(tree, verb) && child(tree, verb, dep.aux) < 0)
    return hasAbility(tree, above)
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.aux) continue
    if (tree.tokens.lemma[c] === 'can' || tree.tokens.lemma[c] === 'could' || tree.words[c] === 'could') return true
  }
  return false
}
