import type { Resources } from '../../resources/index.ts'
import { type Claim, type ClusterLink, type Entity, type Extraction, entityId, nameKey } from '../../schema/index.ts'
import { gazetteerNames } from './gazetteer-names.ts'
import { headWithKind, headWord, plainPhrase, singular } from './head-word.ts'
import { officeWords } from './office-holder.ts'
import { ownerBefore, whose } from './owner.ts'

export type Filler = ClusterLink['arguments'][number]

/** Fillers that name no one: a role filled by one of these is as good as unstated. */
const UNSTATED =
  /^(?:i|we|us|you|he|him|his|she|her|it|its|they|them|their|our|your|my|this|that|these|those|who|whom|which|what|whoever|someone|somebody|something|anyone|anything|everyone|everything|no one|nobody|nothing|one|ones|some|any|all|both|others?|each|itself|himself|herself|themselves|here|there|elsewhere)$/i

/** An attack "with an attack": the deed itself. */
const BLOWS = /^(?:attack|strike|assault|raid|bombing|bombardment|shelling|blast|violence)s?$/i

/** The filler of one role as claims are compared by it; absent where it says nothing. */
export function fillerOf(
  argument: Claim['arguments'][number],
  claim: Claim,
  extraction: Extraction,
  entities: ReadonlyMap<string, Entity>,
  resources: Resources,
): Filler | undefined {
  const { role, text, entity: local } = argument
  const key = headWord(text)
  if (role === 'office') return { role, name: plainPhrase(text), ...officeKey(plainPhrase(text), key, resources) }
  const own = local === undefined ? undefined : entities.get(local)
  const entity = own ?? whose(argument, key, extraction, entities)
  if (entity) {
    const seatOf = role === 'actor' && own ? stateOf(own, resources) : undefined
    // "Tehran sends arms": the state acts, and is named.
    if (seatOf?.isSeat) return { role, name: seatOf.name, key: seatOf.id, entity: seatOf.id, path: seatOf.id }
    const { id, name } = entity
    const path = role === 'place' ? placePath(entity) : entity.path
    return { role, name, key: id, entity: id, ...(path !== undefined && { path }) }
  }
  const phrase = plainPhrase(text)
  if (key === '' || UNSTATED.test(phrase)) return undefined
  if (role === 'instrument' && BLOWS.test(phrase)) return undefined
  const classes = resources.lexicon('item-classes')
  const { kind } = headWithKind(text)
  const ofKind = classes.get(`${kind} ${key}`)
  const path = ofKind ?? classes.get(key)
  const common = { role, name: asCommon(phrase, argument, extraction, resources) }
  // "The Karvalian plane" may be "the plane", and is not "the Numarian plane".
  const owner = THINGS.has(role) ? ownerBefore(argument, key, extraction, entities) : undefined
  if (
    owner?.type === 'Country' &&
    !claim.arguments.some((one) => one.entity !== undefined && entities.get(one.entity)?.id === owner.id)
  ) {
    const owned = `${typeof path === 'string' ? path : key}/${owner.id}`
    return { ...common, key: owned, path: owned }
  }
  // "Nuclear weapons" and "atomic arms" are one kind, and neither is any weapon.
  return { ...common, key: typeof ofKind === 'string' ? ofKind : key, ...(typeof path === 'string' && { path }) }
}

const THINGS = new Set(['recipient', 'facility', 'item'])

/**
 * An office by its noun and all that tells it from others, whatever their order: "Minister of Defence" and "defence minister" are one, either may
 * be "minister", and neither is the "foreign minister". Whose office it is, is a role of its own.
 */
function officeKey(
  phrase: string,
  noun: string,
  resources: Resources,
): { readonly key: string; readonly path: string } {
  const names = gazetteerNames(resources)
  const isNation = (word: string) => NATIONS.has(names.find(word, 'Country')?.type ?? '')
  const telling = officeWords(phrase).filter((word) => singular(word) !== noun && !BESIDE.has(word) && !isNation(word))
  const path = [noun, [...new Set(telling)].sort().join(' ')].filter((part) => part !== '').join('/')
  return { key: path, path }
}
const NATIONS = new Set(['Country', 'Nationality'])
/** Words in an office's name that tell it from no other. */
const BESIDE = new Set(['affairs', 'mr', 'mrs', 'ms', 'dr', 'and', 'in', 'to'])

/**
 * A described thing without the capital that only the start of a sentence or a headline gave it: its first word is a noun of the word
 * lists, no name begins there, and no word in lower case stands before it.
 */
function asCommon(
  phrase: string,
  { start, end }: Claim['arguments'][number],
  { document, entities: found }: Extraction,
  resources: Resources,
): string {
  const [first = ''] = phrase.split(/[\s-]/, 1)
  if (!/^\p{Lu}(?:\p{Ll}+|\p{Lu}{4,})$/u.test(first)) return phrase
  const at = document.text.indexOf(first, start)
  const isNamed = found.some(({ mentions }) =>
    mentions.some((mention) => mention.kind === 'name' && mention.start <= at && at < mention.end),
  )
  const isCommon = COMMON_LISTS.some((list) => resources.lexicon(list).has(singular(first.toLowerCase())))
  const isInside =
    at < end && /(?:^|[^\p{L}])\p{Ll}[\p{L}’'-]*,? $/u.test(document.text.slice(Math.max(0, at - 24), at))
  return isNamed || !isCommon || isInside ? phrase : first.toLowerCase() + phrase.slice(first.length)
}

/** Word lists of common nouns. */
const COMMON_LISTS = ['noun-classes', 'noun-types', 'item-classes']

/** The path of where something is: there a seat of government is the town, not the state that speaks from it. */
function placePath({ id, path }: Entity): string | undefined {
  return path === undefined || path.endsWith(id) ? path : `${path}/${id}`
}

/**
 * Entities from the broadest to the thing itself: a town below its country, a ministry or army below its state. A seat of government
 * ("Tehran decided") is its state.
 */
export function pathOf(entity: Entity, resources: Resources): string {
  const state = stateOf(entity, resources)
  if (state === undefined || state.id === entity.id) return entity.id
  return state.isSeat ? state.id : `${state.id}/${entity.id}`
}

/** The state an entity lies in, belongs to or stands for, where the gazetteer and the word lists say so. */
export function stateOf(
  entity: Entity,
  resources: Resources,
): { readonly id: Entity['id']; readonly name: string; readonly isSeat?: true } | undefined {
  const names = gazetteerNames(resources)
  const key = nameKey(entity.name)
  const country = (name: string) => {
    const entry = names.find(name, 'Country')
    return entry && { id: entityId('gazetteer', names.family('Country'), nameKey(entry.name)), name: entry.name }
  }
  const seat = resources.lexicon('seats').get(key)
  const isPlace = names.family(entity.type) === names.family('Country')
  if (isPlace && typeof seat === 'string') {
    const found = country(seat)
    return found && { ...found, isSeat: true }
  }
  if (entity.type === 'Country') return { id: entity.id, name: entity.name }
  const served = resources.lexicon('state-bodies').get(key)
  if (typeof served === 'string') return country(served)
  if (!entity.aliases || !(isPlace || entity.type === 'GovernmentBody')) return undefined
  const within = names.find(entity.name, entity.type)?.country
  return within === undefined ? undefined : country(within)
}
