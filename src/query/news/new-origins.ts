import type { NewsAnswer } from '../../schema/index.ts'
import type { Store } from '../../store/index.ts'
import { toClaimRow } from '../clusters/cluster-rows.ts'
import type { FreshCluster } from '../clusters/fresh-clusters.ts'
import { partialClusters } from '../clusters/partial-clusters.ts'
import { sayingsSince } from './sayings-since.ts'

/** Clusters compared with what they were. */
const EXAMINED = 100

/**
 * Clusters known before whose number of independent origins rose since: what they have is compared with what they had of the claims learnt
 * before. The largest gain at the lower end first, `most` at most. Of more than 100 clusters with new support, those learnt last are looked at.
 */
export async function newOrigins(
  store: Store,
  known: readonly FreshCluster[],
  since: string,
  most: number,
): Promise<Pick<NewsAnswer['origins'], 'items' | 'total'>> {
  const supported = known
    .filter(({ support }) => support > 0)
    .sort((a, b) => (a.latest < b.latest ? 1 : -1))
    .slice(0, EXAMINED)
    .map(({ cluster }) => cluster)
  if (supported.length === 0) return { items: [], total: 0 }
  const rows = await store.database.selectFrom('clusters').selectAll().where('id', 'in', supported).execute()
  const before = new Map(
    (await partialClusters(store, rows, { learntBefore: since })).map((row) => [row.id, toClaimRow(row).origins]),
  )
  const risen = rows
    .flatMap((row) => {
      const claim = toClaimRow(row)
      const earlier = before.get(row.id) ?? { lower: 0, upper: 0 }
      const rose = claim.origins.lower > earlier.lower || claim.origins.upper > earlier.upper
      return rose ? [{ id: row.id, claim, before: earlier }] : []
    })
    .sort((a, b) => gain(b) - gain(a) || b.claim.reports - a.claim.reports)
  const shown = risen.slice(0, most)
  const said = await sayingsSince(
    store,
    shown.map(({ id }) => id),
    since,
    'support',
  )
  return { items: shown.map(({ id, ...one }) => ({ ...one, said: said.get(id) ?? [] })), total: risen.length }
}

function gain({ claim, before }: Omit<NewsAnswer['origins']['items'][number], 'said'>): number {
  return 1000 * (claim.origins.lower - before.lower) + claim.origins.upper - before.upper
}
