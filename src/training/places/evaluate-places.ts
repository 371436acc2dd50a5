import {
  addCounts,
  addPlaces,
  countExact,
  countOverlapping,
  countPlaces,
  NEAR_KM,
  type PlacedSpan,
  percentages,
} from '../../evaluation/index.ts'
import { analyse, candidatesOf, placeNames } from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import { kilometres, type ResolvedPlace, type Span } from '../../schema/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import { type PlacedDocument, readToponyms, TOPONYM_CORPORA } from './toponym-corpora.ts'

const NAMES = { 'TR-News': 'TR-News', lgl: 'LGL', GeoVirus: 'GeoVirus' }
const TOPONYMS: ReadonlySet<string> = new Set(['Place', 'Country'])

/** How well toponyms are found and placed on TR-News, LGL and GeoVirus. */
export function evaluatePlaces(corpora: string, resources: Resources): AccuracyRow[] {
  return TOPONYM_CORPORA.flatMap((corpus) => {
    const documents = readToponyms(corpora, corpus)
    const found = documents.map((document) => findToponyms(document, resources))
    const own = found.map((spans) => spans.filter(({ isInner }) => !isInner))
    const name = `${NAMES[corpus]} toponyms`
    return [
      ...foundRows(name, documents, own),
      ...placedRows(name, documents, own),
      { corpus: name, metric: 'gazetteer has one within 161 km, of gold', value: coverage(documents, resources) },
      ...foundRows(`${name}, also within names`, documents, found),
      ...placedRows(`${name}, also within names`, documents, found),
    ]
  })
}

/** A toponym found; `isInner` where it stands within the name of a body or site. */
interface FoundToponym extends PlacedSpan {
  readonly isInner: boolean
}

/**
 * Toponyms found in an article: every named mention of a place or, as gold has it too, of the people of one, with the point of its
 * entity; and places named within other names, which gold has as well.
 */
function findToponyms({ id, text, url }: PlacedDocument, resources: Resources): FoundToponym[] {
  const document = { ...bareDocument(id, text), ...(url !== undefined && { url }) }
  const analysis = analyse(document, resources)
  const { mentions, entities } = analysis
  const own = entities.flatMap(({ mentions: numbers, place }) =>
    numbers
      .map((number) => mentions[number]!)
      .filter(({ kind, type }) => kind === 'name' && (TOPONYMS.has(type) || (type === 'Nationality' && place)))
      .map((span) => toFound(span, place, false)),
  )
  const { inner } = placeNames(analysis, mentions, entities, resources)
  return [...own, ...inner.map((span) => toFound(span, span.place, true))]
}

function toFound({ start, end }: Span, place: ResolvedPlace | undefined, isInner: boolean): FoundToponym {
  return { start, end, isInner, ...(place && { latitude: place.latitude, longitude: place.longitude }) }
}

function foundRows(
  corpus: string,
  documents: readonly PlacedDocument[],
  found: readonly (readonly PlacedSpan[])[],
): AccuracyRow[] {
  const typed = (spans: readonly PlacedSpan[]) => spans.map(({ start, end }) => ({ start, end, type: 'Place' }))
  const counted = (count: typeof countExact) =>
    percentages(addCounts(documents.map(({ spans }, i) => count(typed(spans), typed(found[i]!)))))
  const exact = counted(countExact)
  const overlap = counted(countOverlapping)
  return [
    { corpus, metric: 'exact precision', value: exact.precision },
    { corpus, metric: 'exact recall', value: exact.recall },
    { corpus, metric: 'exact F1', value: exact.f1 },
    { corpus, metric: 'overlap precision', value: overlap.precision },
    { corpus, metric: 'overlap recall', value: overlap.recall },
    { corpus, metric: 'overlap F1', value: overlap.f1 },
  ]
}

function placedRows(
  corpus: string,
  documents: readonly PlacedDocument[],
  found: readonly (readonly PlacedSpan[])[],
): AccuracyRow[] {
  const counts = addPlaces(documents.map(({ spans }, i) => countPlaces(spans, found[i]!)))
  const share = (whole: number): number => (whole === 0 ? 0 : (100 * counts.near) / whole)
  return [
    { corpus, metric: 'within 161 km, of resolved', value: share(counts.resolved) },
    { corpus, metric: 'within 161 km, of found', value: share(counts.found) },
    { corpus, metric: 'within 161 km, of gold', value: share(counts.gold) },
  ]
}

/** Share of gold toponyms with a point of whose name the gazetteer knows a place within 161 km: what the best choice could reach. */
function coverage(documents: readonly PlacedDocument[], resources: Resources): number {
  let [placed, known] = [0, 0]
  for (const { text, spans } of documents)
    for (const { start, end, latitude, longitude } of spans) {
      if (latitude === undefined || longitude === undefined) continue
      placed++
      const places = candidatesOf(text.slice(start, end), resources)
      if (places.some((place) => kilometres(place, { latitude, longitude }) <= NEAR_KM)) known++
    }
  return placed === 0 ? 0 : (100 * known) / placed
}
