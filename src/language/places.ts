import type { Resources } from '../resources/index.ts'
import type { DocumentEntity, Mention, ResolvedPlace, Span } from '../schema/index.ts'
import { collectToponyms } from './places/collect-toponyms.ts'
import { homeCountry } from './places/home-country.ts'
import type { Place } from './places/place.ts'
import { placeIndex } from './places/place-index.ts'
import { rankCandidates } from './places/rank-candidates.ts'
import { settleSites } from './places/settle-sites.ts'
import type { Toponym } from './places/toponym.ts'
import { PLACE_WEIGHTS, type PlaceWeights } from './places/weights.ts'
import type { ParsedText } from './syntax.ts'

/** A place less likely than this is not told: the entity stays unplaced. */
const LEAST = 0.25
/** How far a settlement unknown to the gazetteer is believed to lie in the place printed behind it. */
const UNKNOWN_WITHIN = 0.8

/** Where the names of a Document are. */
export interface PlacedNames {
  /** Its entities; those that could be placed have their place. */
  readonly entities: readonly DocumentEntity[]
  /** Places and peoples named within the names of bodies and sites ("Ohio" in "Ohio State Police"), in no order. */
  readonly inner: readonly (Span & { readonly place?: ResolvedPlace })[]
}

/**
 * Places the entities of a Document: countries and places, peoples by their country, and sites by the place they are said to stand
 * in. Whatever cannot be told is left without a place. Pure; linear in the mentions.
 */
export function placeNames(
  syntax: ParsedText,
  mentions: readonly Mention[],
  entities: readonly DocumentEntity[],
  resources: Resources,
  weights: PlaceWeights = PLACE_WEIGHTS,
): PlacedNames {
  const index = placeIndex(resources)
  const toponyms = collectToponyms(syntax, mentions, entities, resources, index)
  const chances = rankCandidates(toponyms, weights, homeCountry(syntax.document, resources, index))
  const best = toponyms.map(({ candidates }, i) => likeliest(candidates, chances[i]!))
  const places: (ResolvedPlace | undefined)[] = new Array(entities.length).fill(undefined)
  const inner: (Span & { readonly place?: ResolvedPlace })[] = []
  for (const [i, toponym] of toponyms.entries()) {
    const { place, confidence } = best[i]!
    const isTold = place !== undefined && confidence >= LEAST
    const own = isTold ? toResolved(place, place.kind, confidence) : undefined
    for (const span of toponym.inner) inner.push(own ? { ...span, place: own } : span)
    if (toponym.entity === undefined) continue
    const { name, type } = entities[toponym.entity]!
    if (own) places[toponym.entity] = type === 'Facility' ? { ...own, kind: 'site' } : own
    else if (type === 'Place' && !NATURE.test(name)) places[toponym.entity] = within(toponym, best)
  }
  settleSites(syntax, mentions, entities, places)
  return { entities: entities.map((entity, i) => (places[i] ? { ...entity, place: places[i] } : entity)), inner }
}

interface Best {
  readonly place: Place | undefined
  readonly confidence: number
}

function likeliest(candidates: readonly Place[], chances: readonly number[]): Best {
  let best = 0
  for (let c = 1; c < candidates.length; c++) if (chances[c]! > chances[best]!) best = c
  return { place: candidates[best], confidence: chances[best] ?? 0 }
}

const NATURE =
  /\b(?:basin|bay|canal|coast|desert|forest|gulf|hills?|island|lake|mountains?|mount|ocean|park|river|sea|strait|valley)s?\b/i

/** A settlement that the gazetteer does not know, by the region or country printed behind it: "Ardle, Ohio". */
function within({ containers }: Toponym, best: readonly Best[]): ResolvedPlace | undefined {
  for (const number of containers) {
    const { place, confidence } = best[number]!
    if (place && place.kind !== 'settlement' && confidence >= LEAST)
      return toResolved(place, 'settlement', confidence * UNKNOWN_WITHIN)
  }
  return undefined
}

function toResolved(place: Place, kind: ResolvedPlace['kind'], confidence: number): ResolvedPlace {
  const { id, name, country, latitude, longitude, pack } = place
  return {
    id,
    name,
    ...(country !== '' && { country }),
    kind,
    latitude,
    longitude,
    precision: place.kind,
    pack,
    confidence: Math.round(confidence * 1000) / 1000,
  }
}
