import {
  adposition,
  antecedent,
  child,
  dep,
  type Filler,
  isPassive,
  isUnder,
  isUnknownName,
  type Tree,
  tag,
} from '../attribution/index.ts'
import type { RelationType, Role, Trigger } from '../schema/index.ts'
import { placesOf } from './arguments/circumstances.ts'
import { follow } from './arguments/positions.ts'
import type { Refuse } from './factuality/refusal.ts'
import { isBareState } from './fillers/bare-states.ts'
import { conjunctsOf } from './fillers/conjuncts.ts'
import { doerOfInstrument } from './fillers/doers-of-instruments.ts'
import type { FillerTypes } from './fillers/filler-types.ts'
import { mayBe } from './fillers/guessed-names.ts'
import { nearbyFiller } from './fillers/nearby-fillers.ts'
import { isNoOne, isTeller } from './fillers/no-party.ts'
import { isPair, reciprocate } from './fillers/reciprocal.ts'
import { placesOfSites } from './places-of-sites.ts'
import { isSurrounded } from './surroundings.ts'
import {
  isFigurative,
  isIdiom,
  isMissed,
  isOfNoOne,
  isOfOutcome,
  isRehearsed,
  isStandIn,
} from './triggers/empty-frames.ts'
import { isEvoked } from './triggers/evocation.ts'
import type { TriggerEntry } from './triggers/trigger-index.ts'

/** A trigger in the text with the fillers found for its roles, before they are told apart into claims. */
export interface Frame {
  readonly relation: RelationType
  readonly pattern: Trigger
  readonly trigger: number
  /** Fillers by role; several where the text joins them with "and". */
  readonly fillers: ReadonlyMap<Role, readonly Filler[]>
  /** How likely the trained models hold it to be a claim, 0 to 1; absent where a pattern of the pack found it. */
  readonly likelihood?: number
  /** Fillers that the trained models found, how likely each is, by token; absent where patterns found them all. */
  readonly learnt?: ReadonlyMap<number, number>
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
    if (!isSurrounded(tree, token, entry, types, refuse)) continue
    const fillers = fill(tree, token, entry, types, refuse)
    if (!fillers) continue
    evoked.add(entry.relation)
    frames.push({ relation: entry.relation, pattern: entry.trigger, trigger: token, fillers })
  }
  return frames
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
  const taken: number[] = []
  for (let i = 0; i < trigger.roles.length; i++) {
    const { role, types: wanted, except, required, named } = trigger.roles[i]!
    const found = choose(tree, token, entry.paths[i]!, wanted, types, taken, role, named ?? false).filter(
      (one) => !except || !types.fits(tree, one.token, except),
    )
    const chosen = named ? found.filter((one) => isNamed(tree, one.token) || isUnknownName(tree, one.token)) : found
    if (chosen.length > 0) {
      fillers.set(role, chosen)
      for (const one of chosen) taken.push(one.token)
    } else if (required) {
      refuse?.({ token, entry, condition: 'required', role })
      return undefined
    }
  }
  const doer = fillers.has('actor') ? undefined : doerOfInstrument(tree, token, fillers, types)
  if (doer && relation.roles.includes('actor') && !taken.includes(doer.token)) fillers.set('actor', [doer])
  // "Foreign ministers agree" and one name: no one holds several offices of a kind.
  const isPlural = entry.listed && tree.words[token] !== tree.tokens.lemma[token] && tree.words[token]!.endsWith('s')
  if (isPlural && (fillers.get('actor') ?? []).length < 2) return undefined
  if (trigger.reciprocal) reciprocate(tree, fillers, types)
  let isOnSite = false
  if (relation.roles.includes('place') && !fillers.has('place')) {
    const takesSites = relation.roles.includes('facility')
    // "Told its secretary-general in Tolm": where an office is, its own words say.
    const isOffice = relation.roles.includes('office')
    // "Made in [Arden]": a state that does it where it is.
    const elsewhere = taken.filter((one) => !isDoerWithin(tree, one, fillers))
    const told = placesOf(tree, token, elsewhere, types, takesSites).filter(
      (one) => !elsewhere.includes(one.token) && (!isOffice || isUnder(tree, one.token, token)),
    )
    isOnSite = relation.onSite === true && told.length === 0
    const places = isOnSite ? placesOfSites(tree, tokensOf(fillers.get('recipient')), types) : told
    if (places.length > 0) fillers.set('place', places)
  }
  for (const roles of trigger.filled ?? []) {
    const both = trigger.reciprocal && trigger.mode !== 'negation' ? fillers.get('actor')?.[0] : undefined
    if (roles.some((role) => fillers.has(role)) || (both && isPair(tree, both.token))) continue
    refuse?.({ token, entry, condition: 'filled', roles })
    return undefined
  }
  // "Enriched uranium", "designated persons": what such things are, no event.
  const isAttribute = trigger.tag === 'VERB' && tree.tokens.dependency[token] === dep.amod
  // "Shoulder-[fired] missiles", "the [besieged] half of Osk": nor is it where they are.
  const isKind = tree.words[token - 1] === '-' && tree.tokens.tag[token - 2] === tag.NOUN
  const isPlaced = fillers.has('place') && !isOnSite && !isKind
  if (isAttribute && relation.roles.includes('actor') && !fillers.has('actor') && !isPlaced) {
    refuse?.({ token, entry, condition: 'filled', roles: ['actor', 'place'] })
    return undefined
  }
  if (relation.real && isRehearsed(tree, token)) return undefined
  if (isStandIn(tree, fillers) || isOfOutcome(tree, token)) return undefined
  if (isFigurative(tree, token) || isMissed(tree, token, fillers)) return undefined
  if (isDoneByArms(tree, token, entry, fillers, types)) return undefined
  if (relation.roles.includes('instrument') && isBareState(tree, token, fillers)) return undefined
  if (isIdiom(tree, token, fillers) || isOfNoOne(tree, token, entry, fillers)) return undefined
  const actor = fillers.get('actor')?.[0]?.token
  const recipient = fillers.get('recipient')?.[0]?.token
  if (actor === undefined || recipient === undefined) return fillers
  // A party that does something to itself was misread.
  if (!isSame(tree, actor, recipient) && !isOwnThing(tree, actor, recipient, types)) return fillers
  refuse?.({ token, entry, condition: 'itself' })
  return undefined
}

function isDoerWithin(tree: Tree, token: number, fillers: ReadonlyMap<Role, readonly Filler[]>): boolean {
  return adposition(tree, token) === 'in' && (fillers.get('actor')?.some((one) => one.token === token) ?? false)
}

const tokensOf = (fillers: readonly Filler[] = []): readonly number[] => fillers.map((one) => one.token)

/** "The missiles can carry warheads": what arms do, where the relation has no place for them, is no deed of anyone. */
function isDoneByArms(
  tree: Tree,
  token: number,
  { paths }: TriggerEntry,
  fillers: ReadonlyMap<Role, readonly Filler[]>,
  types: FillerTypes,
): boolean {
  if (!paths.some((all) => all.some((path) => path.length === 1 && path[0] === 'subject'))) return false
  const subject = child(tree, token, dep.nsubj)
  if (subject < 0 || tree.tokens.tag[token] !== tag.VERB || isPassive(tree, token)) return false
  const doer = antecedent(tree, subject)
  if ([...fillers.values()].some((all) => all.some((one) => one.token === doer))) return false
  return types.fits(tree, doer, ARMS) && !types.fits(tree, doer, PARTIES)
}
const ARMS = ['Weapon', 'WeaponClass']
const PARTIES = ['Party']

/** "The republic destroyed [its] stockpiles": things of whoever acts, which they do not strike. */
function isOwnThing(tree: Tree, actor: number, thing: number, types: FillerTypes): boolean {
  const owner = child(tree, thing, dep['nmod:poss'])
  if (owner < 0 || !OWN.has(tree.words[owner]!) || !types.fits(tree, thing, ['Item'])) return false
  const [one, other] = [tree.mention[actor]!, tree.mention[owner]!]
  return other < 0 || (one >= 0 && tree.entity[one] === tree.entity[other])
}
const OWN = new Set(['its', 'their', 'his', 'her', 'our'])

/** Whether two fillers are one token, or words of one name ("the army-run House"). */
function isSame(tree: Tree, one: number, other: number): boolean {
  const index = tree.cover[one]!
  return one === other || (index >= 0 && index === tree.cover[other] && tree.analysis.mentions[index]!.kind === 'name')
}

function choose(
  tree: Tree,
  token: number,
  paths: readonly (readonly string[])[],
  wanted: readonly string[] | undefined,
  types: FillerTypes,
  taken: readonly number[],
  role: Role,
  named: boolean,
): readonly Filler[] {
  for (const path of paths) {
    const isSelf = path.length === 1 && path[0] === 'self'
    const reached = follow(tree, token, path).filter(
      (one) =>
        (isSelf ||
          (one.token !== token &&
            (isPointed(tree, one.token, wanted) || !isNoOne(tree, one.token, role)) &&
            !isTeller(tree, one.token, token))) &&
        (!taken.includes(one.token) || role === 'office'),
    )
    const first =
      reached.find(
        (one) =>
          types.fits(tree, one.token, wanted) ||
          (named && isUnknownName(tree, one.token)) ||
          mayBe(tree, one.token, role === 'actor' && path.at(-1) === 'to' ? 'by' : path.at(-1)!, wanted, types),
      ) ??
      (LISTING.has(path.at(-1)!) && wanted ? joinedThing(tree, reached[0], wanted, types) : undefined) ??
      (PHRASES.has(path.at(-1)!) && wanted
        ? nearbyFiller(tree, token, reached[0], wanted, (one, some) => types.fits(tree, one, some))
        : undefined)
    if (!first) continue
    if (isSelf) return [first]
    // "Anna Marsh, the director, and Paul Lane": one title, one bearer.
    if (path[0] === 'bearer' && tree.words[token] === tree.tokens.lemma[token]!.toLowerCase()) return [first]
    return [
      first,
      ...conjunctsOf(tree, first.token, token, wanted, types).map((t) => ({ token: t, inferred: first.inferred })),
    ]
  }
  return []
}

/** Steps to things of which several may be named. */
const LISTING = new Set(['object', 'with', 'of'])

/** Steps to a phrase that may hold the filler beside its head. */
const PHRASES = new Set(['subject', 'object', 'head'])

/** "Supplied vests and [rifles]", "with money, fuel and [rockets]": of several things, the first of a fitting type where the one named first is of none. */
function joinedThing(
  tree: Tree,
  unfit: Filler | undefined,
  wanted: readonly string[],
  types: FillerTypes,
): Filler | undefined {
  if (!unfit) return undefined
  for (let c = tree.first[unfit.token]!; c >= 0; c = tree.next[c]!)
    if (tree.tokens.dependency[c] === dep.conj && types.fits(tree, c, wanted))
      return { token: c, inferred: unfit.inferred }
  return undefined
}

/** "[This] is a breach of the treaty": a deed that was told before, where the pattern takes anything. */
function isPointed(tree: Tree, token: number, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined && tree.words[token] === 'this' && tree.tokens.dependency[token] === dep.nsubj
}

/** Whether a token, or what it refers back to, has a name in the text. */
function isNamed(tree: Tree, token: number): boolean {
  const { mentions, entities } = tree.analysis
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  const entity = index >= 0 ? entities[tree.entity[index]!] : undefined
  if (entity?.mentions.some((one) => mentions[one]!.kind === 'name')) return true
  // "The city of [Tolm]"
  if (!SETTLEMENTS.has(tree.tokens.lemma[token]!)) return false
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
    if (c > token && tree.tokens.dependency[c] === dep.nmod && adposition(tree, c) === 'of' && isPlaceName(tree, c))
      return true
  return false
}

const SETTLEMENTS = new Set('city town village port island province district capital stronghold'.split(' '))

function isPlaceName(tree: Tree, token: number): boolean {
  const mention = tree.analysis.mentions[tree.cover[token]!]
  return isUnknownName(tree, token) || (mention?.kind === 'name' && mention.type === 'Place')
}
