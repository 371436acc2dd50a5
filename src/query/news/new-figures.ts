import { sql } from 'kysely'
import type { NewsAnswer, Quantity } from '../../schema/index.ts'
import type { Store, StoredExtraction } from '../../store/index.ts'
import { toClaimRow } from '../clusters/cluster-rows.ts'
import type { FreshCluster } from '../clusters/fresh-clusters.ts'

/** Claims looked at, and earlier ones of each cluster. */
const MOST_FRESH = 400
const MOST_EARLIER = 40

/** Figures stand in the extractions, which take a millisecond each to unpack: so many are, on either side. */
const MOST_UNPACKED = 40

interface Row {
  readonly cluster: number
  readonly claim: string
  readonly position: number
  readonly report: string
  readonly by: string
}

/** Clusters known before for which claims learnt since give a figure that none gave before; `most` at most. Looks into the 40 newest reports that make them. */
export async function newFigures(
  store: Store,
  known: readonly FreshCluster[],
  since: string,
  most: number,
): Promise<NewsAnswer['figures']['items']> {
  if (known.length === 0) return []
  const readFresh = figureReader(store)
  const readEarlier = figureReader(store)
  const latest = [...known].sort((a, b) => (a.latest < b.latest ? 1 : -1)).slice(0, MOST_FRESH)
  const fresh = await rowsOf(
    store,
    latest.map(({ cluster }) => cluster),
    sql`k.learnt >= ${since}`,
    MOST_FRESH,
  )
  const figured = new Map<number, (Row & { quantity: Quantity })[]>()
  for (const row of fresh) {
    const quantity = await readFresh(row)
    if (quantity) figured.set(row.cluster, [...(figured.get(row.cluster) ?? []), { ...row, quantity }])
  }
  const found: NewsAnswer['figures']['items'] = []
  for (const [cluster, given] of figured) {
    if (found.length === most) break
    const earlier = await rowsOf(store, [cluster], sql`(k.learnt is null or k.learnt < ${since})`, MOST_EARLIER)
    const before = new Map<string, string>()
    for (const row of earlier) {
      const quantity = await readEarlier(row)
      if (quantity && !before.has(keyOf(quantity))) before.set(keyOf(quantity), quantity.text)
    }
    const other = given.filter(({ quantity }) => !before.has(keyOf(quantity)))
    if (before.size === 0 || other.length === 0) continue
    const row = await store.database.selectFrom('clusters').selectAll().where('id', '=', cluster).executeTakeFirst()
    if (!row) continue
    const figures = other.map(({ by, claim, report, quantity }) => ({ by, claim, report, words: quantity.text }))
    found.push({ claim: toClaimRow(row), before: [...before.values()], figures: once(figures) })
  }
  return found
}

async function rowsOf({ database }: Store, clusters: readonly number[], when: ReturnType<typeof sql>, most: number) {
  const { rows } = await sql<Row>`select k.cluster, k.ref as claim, k.position, d.ref as report, p.name as by
    from claims k join documents d on d.id = k.document join parties p on p.id = k.origin
    where k.cluster in (${sql.join(clusters)}) and k.superseded_by is null and ${when}
    order by k.learnt desc, k.id limit ${most}`.execute(database)
  return rows
}

/** Reads the figure of a claim; each extraction is unpacked once, and after so many no more are. */
function figureReader(store: Store) {
  const unpacked = new Map<string, StoredExtraction | undefined>()
  return async ({ report, position }: Row): Promise<Quantity | undefined> => {
    if (!unpacked.has(report) && unpacked.size < MOST_UNPACKED) unpacked.set(report, await store.extraction(report))
    const extraction = unpacked.get(report)?.extraction
    const quantity = extraction?.claims[position]?.quantity
    return quantity === undefined ? undefined : extraction?.quantities[quantity]
  }
}

/** Equal for figures that say the same, whatever their words. */
function keyOf({ value, min, max, bound, unit, counted }: Quantity): string {
  return JSON.stringify([value, min, max, bound, unit, counted?.toLowerCase()])
}

function once(figures: NewsAnswer['figures']['items'][number]['figures']) {
  const seen = new Set<string>()
  return figures.filter(({ by, words }) => !seen.has(`${by}\n${words}`) && seen.add(`${by}\n${words}`))
}
