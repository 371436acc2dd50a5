import type { Resources } from '../../resources/index.ts'
import { type Entity, type Extraction, entityId, type GazetteerEntry, nameKey } from '../../schema/index.ts'
import { pathOf } from './fillers.ts'
import { type GazetteerNames, gazetteerNames } from './gazetteer-names.ts'
import { surnameHolder } from './surname-holder.ts'

type ExtractedEntity = Extraction['entities'][number]

/**
 * The record's Entity for each named entity of a Document, by the Document's own ids. Two are one when the gazetteer gives
 * them one entry, or else when their fullest names are equal once folded and, for a name of one word, their types share a family. Entities that are only
 * described ("two officials") are not carried from one Document to another.
 */
export function linkEntities(extraction: Extraction, resources: Resources): Map<string, Entity> {
  const names = gazetteerNames(resources)
  const types = typesOfWords(extraction, names)
  const linked = new Map<string, Entity>()
  const inFull = namedInFull(extraction)
  const { publishedAt } = extraction.document
  const all = extraction.entities.map((found) => {
    const isAlone = found.type === 'Person' && !inFull.has(nameKey(found.name))
    const holder = isAlone ? surnameHolder(found.name, publishedAt, resources) : undefined
    return linkEntity(holder === undefined ? found : { ...found, name: holder }, names, types, resources)
  })
  const known = new Map(all.flatMap((entity) => (entity?.aliases ? [[nameKey(entity.name), entity] as const] : [])))
  for (const [i, found] of extraction.entities.entries()) {
    const own = all[i]
    if (!own) continue
    const key = nameKey(own.name)
    // A word that the gazetteer knows where it is read in one way means the same where it is read in another.
    const entity = (!own.aliases && !key.includes(' ') && known.get(key)) || own
    const path = pathOf(entity, resources)
    linked.set(found.id, path === entity.id ? entity : { ...entity, path })
  }
  return linked
}

/** A nationality that acts is its state: "Iranian" and "Iran" are one party of the record. */
function countryOf(entry: GazetteerEntry, names: GazetteerNames): GazetteerEntry {
  if (entry.type !== 'Nationality' || entry.country === undefined) return entry
  return names.find(entry.country, 'Country') ?? entry
}

/** Folded family names of the persons a Document names in full. */
function namedInFull({ entities }: Extraction): ReadonlySet<string> {
  const names = entities.filter(({ type }) => type === 'Person').map(({ name }) => nameKey(name).split(' '))
  return new Set(names.flatMap((words) => (words.length > 1 ? [words.at(-1)!] : [])))
}

/** The state that a capital which acts speaks for. */
function stateOfSeat(
  name: string,
  type: string,
  names: GazetteerNames,
  resources: Resources,
): GazetteerEntry | undefined {
  const state = type === 'GovernmentBody' ? resources.lexicon('seats').get(nameKey(name)) : undefined
  return typeof state === 'string' ? names.find(state, 'Country') : undefined
}

/**
 * The type of each name of one word, by its folded form: in one Document it names one thing, so of several families of types that were read
 * it is the one of most mentions, of equally many the first met, and the type first met of it.
 */
function typesOfWords({ entities }: Extraction, names: GazetteerNames): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, { readonly type: string; count: number }>>()
  for (const { name, type, mentions } of entities) {
    const key = nameKey(name)
    if (key.includes(' ')) continue
    const families = counts.get(key) ?? new Map<string, { readonly type: string; count: number }>()
    counts.set(key, families)
    const family = names.family(type)
    const found = families.get(family) ?? { type, count: 0 }
    found.count += mentions.length
    families.set(family, found)
  }
  return new Map(
    [...counts].map(([key, families]) => [
      key,
      [...families.values()].reduce((best, one) => (one.count > best.count ? one : best)).type,
    ]),
  )
}

function linkEntity(
  found: ExtractedEntity,
  names: GazetteerNames,
  types: ReadonlyMap<string, string>,
  resources: Resources,
): Entity | undefined {
  const spellings = found.mentions.filter((mention) => mention.kind === 'name').map((mention) => mention.text)
  if (spellings.length === 0) return undefined
  // Longest first: a full name decides before a surname does.
  const candidates = [found.name, ...[...new Set(spellings)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))]
  for (const name of candidates) {
    const known = stateOfSeat(name, found.type, names, resources) ?? names.find(name, found.type)
    if (!known) continue
    const entry = countryOf(known, names)
    const id = entityId('gazetteer', names.family(entry.type), nameKey(entry.name))
    return { id, name: entry.name, type: entry.type, aliases: [entry.name, ...(entry.aliases ?? [])] }
  }
  const key = nameKey(found.name)
  if (key === '') return undefined
  // Of one word, a person and a place may be namesakes; of several they are one thing, whose type was read wrongly once.
  if (key.includes(' ')) return { id: entityId('name', 'any', key), name: found.name, type: found.type }
  const read = types.get(key)
  const type = read === undefined || names.family(read) === names.family(found.type) ? found.type : read
  return { id: entityId('name', names.family(type), key), name: found.name, type }
}
