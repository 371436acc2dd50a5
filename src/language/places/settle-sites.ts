import type { DocumentEntity, Mention, ResolvedPlace } from '../../schema/index.ts'
import type { ParsedText } from '../syntax.ts'
import { wordsOf } from '../words.ts'

/** Prepositions by which a site is said to stand in, or by, a place, and how far that is believed. */
const STANDING: ReadonlyMap<string, number> = new Map([
  ['in', 0.9],
  ['at', 0.9],
  ['outside', 0.8],
  ['near', 0.7],
])

/**
 * Places the sites (Facility) that are said to stand in a settlement, region or country that is placed: "a factory near Masyaf",
 * "the plant in Tartus, Syria". The first statement holds. A site with no stated place stays without one.
 */
export function settleSites(
  syntax: ParsedText,
  mentions: readonly Mention[],
  entities: readonly DocumentEntity[],
  places: (ResolvedPlace | undefined)[],
): void {
  const { tokens } = syntax
  const { lower } = wordsOf(syntax.document, tokens)
  const entityAt = new Map<number, number>()
  for (const [entity, { type, mentions: own }] of entities.entries())
    if (type === 'Place' || type === 'Country')
      for (const number of own)
        if (mentions[number]!.kind === 'name') entityAt.set(mentions[number]!.firstToken, entity)
  for (const [entity, { type, mentions: own }] of entities.entries()) {
    if (type !== 'Facility' || places[entity]) continue
    for (const number of own) {
      const site = mentions[number]!
      if (site.kind === 'pronoun') continue
      // Behind the mention, or within a longer description of the site.
      for (let i = site.firstToken + 1; i <= site.endToken; i++) {
        const belief = STANDING.get(lower[i] ?? '')
        if (belief === undefined || tokens.sentence[i] !== tokens.sentence[site.firstToken]) continue
        const after = lower[i + 1] === 'the' ? i + 2 : i + 1
        const place = places[entityAt.get(after) ?? -1]
        if (place) places[entity] = { ...place, kind: 'site', confidence: rounded(place.confidence * belief) }
        break
      }
      if (places[entity]) break
    }
  }
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
