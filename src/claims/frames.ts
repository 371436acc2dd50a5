import {
  adposition,
  child,
  dep,
  type Filler,
  isInfinitive,
  isPassive,
  isUnknownName,
  type Tree,
  tag,
} from '../attribution/index.ts'
import type { RelationType, Role, Trigger } from '../schema/index.ts'
import { placesOf } from './circumstances.ts'
import type { FillerTypes } from './filler-types.ts'
import { mayBe } from './guessed-names.ts'
import { follow, objectOf } from './positions.ts'
import { reciprocate } from './reciprocal.ts'
import type { Condition, Refuse } from './refusal.ts'
import type { TriggerEntry } from './trigger-index.ts'

/** A trigger in the text with the fillers found for its roles, before they are told apart into claims. */
export interface Frame {
  readonly relation: RelationType
  readonly pattern: Trigger
  readonly trigger: number
  /** Fillers by role; several where the text joins them with "and". */
  readonly fillers: ReadonlyMap<Role, readonly Filler[]>
}

/** The frames evoked by one token, those of its more specific triggers first. `refuse` hears why others were not. */
export function framesAt(
  tree: Tree,
  token: number,
  entries: readonly TriggerEntry[],
  types: FillerTypes,
  refuse?: Refuse,
): readonly Frame[] {
  const frames: Frame[] = []
  const evoked = new Set<RelationType>()
  for (const entry of entries) {
    if (evoked.has(entry.relation) || !isEvoked(tree, token, entry, refuse)) continue
    const fillers = fill(tree, token, entry, types, refuse)
    if (!fillers) continue
    evoked.add(entry.relation)
    frames.push({ relation: entry.relation, pattern: entry.trigger, trigger: token, fillers })
  }
  return frames
}

function isEvoked(tree: Tree, token: number, entry: TriggerEntry, refuse?: Refuse): boolean {
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
    // "has" as the main verb is tagged as an auxiliary now and then.
    const isMain = (code === tag.AUX || code === tag.X) && child(tree, token, dep.obj) >= 0
    const isVerb =
      isMain ||
      code === tag.VERB ||
      (trigger.existential && code === tag.AUX && relation !== dep.cop && relation !== dep.aux)
    const isJoined = relation === dep.conj && isPassive(tree, token)
    const isParticiple = (relation === dep.amod || isJoined) && (code === tag.ADJ || code === tag.VERB)
    if (!isVerb && !isParticiple) return 'tag'
    if (relation === dep.case || relation === dep.mark || isArmedOne(tree, token)) return 'tag'
  } else if (trigger.tag === 'NOUN') {
    // "launched attacks on": a plural that was read as a verb.
    const isPlural = code === tag.VERB && relation === dep.obj && tree.words[token]!.endsWith('s')
    const isNoun =
      code === tag.NOUN || code === tag.PROPN || isPlural || (trigger.lexicon !== undefined && isTitle(tree, token))
    if (!isNoun) return 'tag'
    if (entry.listed && opensTitle(tree, token, entry.listed)) return 'tag'
  } else if (code !== tag.ADJ) return 'tag'
  if (entry.prefix === undefined && tree.words[token - 1] === '-' && tree.words[token - 2] === 'test') return 'lemmas'
  if (entry.prefix !== undefined && (tree.words[token - 1] !== '-' || tree.words[token - 2] !== entry.prefix))
    return 'lemmas'
  for (let k = 0; k < rest.length; k++) {
    if (trigger.tag === 'VERB' ? !hasParticle(tree, token, rest[k]!) : tree.words[token - rest.length + k] !== rest[k])
      return 'lemmas'
  }
  if (trigger.tag === 'VERB' && rest.length === 0 && isPhrasal(tree, token)) return 'lemmas'
  if (trigger.existential && tree.tokens.lemma[token] === 'be' && child(tree, token, dep.expl) < 0) return 'existential'
  if (trigger.after && !trigger.after.includes(adposition(tree, token))) return 'after'
  if (trigger.ability) {
    const able = hasAbility(tree, token)
    if ((trigger.ability === 'required') !== able) return 'ability'
  }
  if (entry.governs) {
    const object = objectOf(tree, token)
    if (!object || !entry.governs.has(tree.tokens.lemma[object.token]!)) return 'governs'
  }
  if (trigger.intransitive && child(tree, token, dep.obj) >= 0) return 'intransitive'
  // "Would be treated as an attack on the capital": what it is likened to.
  if (trigger.tag === 'NOUN' && !entry.listed && !trigger.after && adposition(tree, token) === 'as') return 'tag'
  if (trigger.bare && !isBare(tree, token)) return 'bare'
  if (trigger.clausal) {
    const isClausal = follow(tree, token, ['clause']).some((one) => isInfinitive(tree, one.token))
    if ((trigger.clausal === 'required') !== isClausal) return 'clausal'
  }
  const clause = entry.clauseVerbs
  return clause && !follow(tree, token, ['clause']).some((one) => clause.has(tree.tokens.lemma[one.token]!))
    ? 'clauseVerbs'
    : undefined
}

/** "Retired general Anna Marsh", "was chief of police": the word of an office that was read as an adjective or a verb. */
function isTitle(tree: Tree, token: number): boolean {
  const next = tree.tokens.tag[token + 1]
  const isBefore = next === tag.PROPN && tree.tokens.sentence[token + 1] === tree.tokens.sentence[token]
  return isBefore || (tree.tokens.tag[token] === tag.ADJ && child(tree, token, dep.cop) >= 0)
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

function hasParticle(tree: Tree, verb: number, word: string): boolean {
  for (let i = verb + 1; i <= verb + 5 && i < tree.tokens.length; i++) {
    if (tree.words[i] !== word) continue
    const code = tree.tokens.dependency[i]!
    if (i === verb + 1 || (tree.tokens.head[i] === verb && (code === dep['compound:prt'] || code === dep.advmod)))
      return true
  }
  return false
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

/** "Developing missiles": a verb that tells neither by whom nor to whom nor where, unless it says that it happened ("was fired"). */
function isOfNoOne(
  tree: Tree,
  token: number,
  { trigger }: TriggerEntry,
  fillers: ReadonlyMap<Role, readonly Filler[]>,
): boolean {
  if (trigger.tag !== 'VERB' || fillers.size !== 1 || !fillers.has('item')) return false
  return child(tree, token, dep['aux:pass']) < 0
}

/** "Took part", "made the rounds": a plain verb whose object names nothing. */
function isIdiom(tree: Tree, verb: number, fillers: ReadonlyMap<Role, readonly Filler[]>): boolean {
  if (!LIGHT.has(tree.tokens.lemma[verb]!)) return false
  const item = fillers.get('item')?.[0]?.token
  return item !== undefined && IDIOMS.has(tree.words[item]!) && child(tree, item, dep.nummod) < 0
}
const LIGHT = new Set(['take', 'make', 'have', 'give', 'hold', 'keep', 'bear', 'get', 'do', 'find', 'lend'])
const IDIOMS = new Set('part parts rounds round support aid shape design sight line range agent fire load'.split(' '))

/** "Shot down", "carried out", "gave up": a verb of everyday use that another word makes a different one. */
function isPhrasal(tree: Tree, verb: number): boolean {
  if (!PHRASAL.has(tree.tokens.lemma[verb]!)) return false
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!)
    if (c > verb && tree.tokens.dependency[c] === dep['compound:prt']) return true
  return false
}
const PHRASAL = new Set(
  'break bring carry come draw drop fall fire get give hold keep lay make pass pick pull put run set shoot take throw turn work write'.split(
    ' ',
  ),
)

function hasAbility(tree: Tree, verb: number): boolean {
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.aux) continue
    if (tree.tokens.lemma[c] === 'can' || tree.tokens.lemma[c] === 'could' || tree.words[c] === 'could') return true
  }
  return false
}

function fill(
  tree: Tree,
  token: number,
  entry: TriggerEntry,
  types: FillerTypes,
  refuse?: Refuse,
): Map<Role, readonly Filler[]> | undefined {
  const { trigger, relation } = entry
  const fillers = new Map<Role, readonly Filler[]>()
  const taken = new Set<number>()
  for (let i = 0; i < trigger.roles.length; i++) {
    const { role, types: wanted, required, named } = trigger.roles[i]!
    const found = choose(tree, token, entry.paths[i]!, wanted, types, taken, role, named ?? false)
    const chosen = named ? found.filter((one) => isNamed(tree, one.token) || isUnknownName(tree, one.token)) : found
    if (chosen.length > 0) {
      fillers.set(role, chosen)
      for (const one of chosen) taken.add(one.token)
    } else if (required) {
      refuse?.({ token, entry, condition: 'required', role })
      return undefined
    }
  }
  // "Foreign ministers agree" and one name: no one holds several offices of a kind.
  const isPlural = entry.listed && tree.words[token] !== tree.tokens.lemma[token] && tree.words[token]!.endsWith('s')
  if (isPlural && (fillers.get('actor') ?? []).length < 2) return undefined
  if (trigger.reciprocal) reciprocate(tree, fillers, types)
  if (relation.roles.includes('place') && !fillers.has('place')) {
    const takesSites = relation.roles.includes('facility')
    const places = placesOf(tree, token, [...taken], types, takesSites).filter((one) => !taken.has(one.token))
    if (places.length > 0) fillers.set('place', places)
  }
  for (const roles of trigger.filled ?? []) {
    if (roles.some((role) => fillers.has(role))) continue
    refuse?.({ token, entry, condition: 'filled', roles })
    return undefined
  }
  // A party that does something to itself was misread.
  // "Enriched uranium", "designated persons": what such things are, no event.
  const isAttribute = trigger.tag === 'VERB' && tree.tokens.dependency[token] === dep.amod
  if (isAttribute && relation.roles.includes('actor') && !fillers.has('actor') && !fillers.has('place')) {
    refuse?.({ token, entry, condition: 'filled', roles: ['actor', 'place'] })
    return undefined
  }
  if (isIdiom(tree, token, fillers) || isOfNoOne(tree, token, entry, fillers)) return undefined
  const actor = fillers.get('actor')?.[0]?.token
  const recipient = fillers.get('recipient')?.[0]?.token
  if (actor === undefined || actor !== recipient) return fillers
  refuse?.({ token, entry, condition: 'itself' })
  return undefined
}

function choose(
  tree: Tree,
  token: number,
  paths: readonly (readonly string[])[],
  wanted: readonly string[] | undefined,
  types: FillerTypes,
  taken: ReadonlySet<number>,
  role: Role,
  named: boolean,
): readonly Filler[] {
  for (const path of paths) {
    const isSelf = path.length === 1 && path[0] === 'self'
    const found = follow(tree, token, path).filter(
      (one) =>
        (isSelf || (one.token !== token && !isNoOne(tree, one.token, role))) &&
        (!taken.has(one.token) || role === 'office') &&
        (types.fits(tree, one.token, wanted) ||
          (named && isUnknownName(tree, one.token)) ||
          mayBe(tree, one.token, role === 'actor' && path.at(-1) === 'to' ? 'by' : path.at(-1)!, wanted, types)),
    )
    const first = found[0]
    if (!first) continue
    if (isSelf) return [first]
    // "Anna Marsh, the director, and Paul Lane": one title, one bearer.
    if (path[0] === 'bearer' && tree.words[token] === tree.tokens.lemma[token]) return [first]
    return [
      first,
      ...conjunctsOf(tree, first.token, token, wanted, types).map((t) => ({ token: t, inferred: first.inferred })),
    ]
  }
  return []
}

/** Whether a word names nothing that a claim could be about. */
function isNoOne(tree: Tree, token: number, role: Role): boolean {
  const word = tree.words[token]!
  return NO_PARTY.has(word) || (role === 'actor' && NO_ACTOR.has(word))
}
/** Words of questions and of indefinite reference. */
const NO_PARTY = new Set('what whatever whoever how why where when this something nothing everything'.split(' '))
/** Those that may stand for whom nothing was done to, never for who does something. */
const NO_ACTOR = new Set('who whom nobody anyone anybody everyone everybody'.split(' '))

/** Whether a token, or what it refers back to, has a name in the text. */
function isNamed(tree: Tree, token: number): boolean {
  const { mentions, entities } = tree.analysis
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  const entity = index >= 0 ? entities[tree.entity[index]!] : undefined
  return entity?.mentions.some((one) => mentions[one]!.kind === 'name') ?? false
}

/** What is joined to a filler by "and", of the same types. */
function conjunctsOf(
  tree: Tree,
  filler: number,
  trigger: number,
  wanted: readonly string[] | undefined,
  types: FillerTypes,
): readonly number[] {
  const found: number[] = []
  for (let c = tree.first[filler]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.conj || c === trigger) continue
    if (types.fits(tree, c, wanted) || mayBe(tree, c, 'subject', wanted, types)) found.push(c)
  }
  const sibling = joinedSibling(tree, filler)
  if (sibling >= 0 && types.fits(tree, sibling, wanted)) found.push(sibling)
  return found
}

/** "A and B have built": two subjects with "and" between them, where the parser did not join them. Token or -1. */
function joinedSibling(tree: Tree, filler: number): number {
  const { dependency, head } = tree.tokens
  const above = head[filler]!
  if (above < 0) return -1
  for (let c = tree.first[above]!; c >= 0 && c < filler; c = tree.next[c]!) {
    if (
      dependency[c] === dependency[filler] &&
      tree.words[tree.right[c]!] === 'and' &&
      tree.left[filler]! - tree.right[c]! <= 1
    )
      return c
  }
  return -1
}
