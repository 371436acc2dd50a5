import type { Resources } from '../resources/index.ts'
import { type Entity, type Extraction, entityId, type GazetteerEntry, nameKey } from '../schema/index.ts'
import { pathOf } from './fillers.ts'
import { type GazetteerNames, gazetteerNames } from './gazetteer-names.ts'

type ExtractedEntity = Extraction['entities'][number]

/**
 * The record's Entity for each named entity of a Document, by the Document's own ids. Two are one when the gazetteer gives
 * them one entry, or else when their fullest names are equal once folded and, for a name of one word, their types share a family. Entities that are only
 * described ("two officials") are not carried from one Document to another.
 */
export function linkEntities(extraction: Extraction, resources: Resources): Map<string, Entity> {
  const names = gazetteerNames(resources)
  const linked = new Map<string, Entity>()
  for (const found of extraction.entities) {
    const entity = linkEntity(found, names)
    if (!entity) continue
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

function linkEntity(found: ExtractedEntity, names: GazetteerNames): Entity | undefined {
  const spellings = found.mentions.filter((mention) => mention.kind === 'name').map((mention) => mention.text)
  if (spellings.length === 0) return undefined
  // Longest first: a full name decides before a surname does.
  const candidates = [found.name, ...[...new Set(spellings)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))]
  for (const name of candidates) {
    const known = names.find(name, found.type)
    if (!known) continue
    const entry = countryOf(known, names)
    const id = entityId('gazetteer', names.family(entry.type), nameKey(entry.name))
    return { id, name: entry.name, type: entry.type, aliases: [entry.name, ...(entry.aliases ?? [])] }
  }
  const key = nameKey(found.name)
  if (key === '') return undefined
  // Of one word, a person and a place may be namesakes; of several they are one thing, whose type was read wrongly once.
  const family = key.includes(' ') ? 'any' : names.family(found.type)
  return { id: entityId('name', family, key), name: found.name, type: found.type }
}
