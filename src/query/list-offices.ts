import type { OfficeLine } from '../schema/index.ts'
import type { Store, StoredExtraction } from '../store/index.ts'
import { toClaimRow } from './clusters/cluster-rows.ts'
import { rankedClusters } from './clusters/ranked-clusters.ts'
import { type ClusterFilter, ofOffices } from './filters/cluster-filters.ts'
import { toPeriod } from './filters/periods.ts'

/** Offices listed, and claims of each whose words are shown: the earliest and the latest. */
const OFFICES = 30
const WORDS = 3

/** Claims of holding an office among those that meet a filter, by when they were first published, with the words that say so. */
export async function listOffices(store: Store, filter: ClusterFilter): Promise<OfficeLine[]> {
  const page = await rankedClusters(store, [filter, ofOffices])
  const { rows } = await page(OFFICES, undefined)
  const read = new Map<string, StoredExtraction | undefined>()
  const lines: OfficeLine[] = []
  for (const row of rows.slice(0, OFFICES))
    lines.push({ claim: toClaimRow(row), words: await wordsOf(store, row.id, read) })
  const first = ({ claim }: OfficeLine) => claim.firstPublished ?? '~'
  return lines.sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0))
}

async function wordsOf(
  store: Store,
  cluster: number,
  read: Map<string, StoredExtraction | undefined>,
): Promise<OfficeLine['words']> {
  const claims = (direction: 'asc' | 'desc') =>
    store.database
      .selectFrom('claims')
      .innerJoin('documents', 'documents.id', 'claims.document')
      .select(['claims.id', 'claims.ref as claim', 'claims.position', 'claims.published', 'claims.happened'])
      .select(['documents.ref as report', 'documents.outlet'])
      .where('claims.cluster', '=', cluster)
      .where('claims.superseded_by', 'is', null)
      .orderBy('claims.published', direction)
      .orderBy('claims.id', direction)
      .limit(WORDS)
      .execute()
  const early = await claims('asc')
  const late = (await claims('desc')).filter(({ id }) => !early.some((one) => one.id === id)).reverse()
  const words: OfficeLine['words'][number][] = []
  for (const { claim, position, published, happened, report, outlet } of [...early, ...late]) {
    if (!read.has(report)) read.set(report, await store.extraction(report))
    const found = read.get(report)?.extraction.claims[position]
    if (!found) continue
    const period = happened === null ? undefined : toPeriod(happened)
    words.push({
      ...{ claim, report, text: found.evidence.text },
      ...(outlet !== null && { outlet }),
      ...(published !== null && { published }),
      ...(period && { happened: period }),
      ...(found.former && { former: true as const }),
    })
  }
  return words
}
