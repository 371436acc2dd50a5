import type { NewsAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { toClaimRow } from './cluster-rows.ts'
import type { FreshCluster } from './fresh-clusters.ts'
import { partialClusters } from './partial-clusters.ts'
import { sayingsSince } from './sayings-since.ts'

/** Clusters compared with what they were. */
const EXAMINED = 200

/**
 * Clusters known before whose number of independent origins rose since: what they have is compared with what they had of the claims learnt
 * before. The largest gain at the lower end first. Of more than 200 clusters with new support, those learnt last are looked at.
 */
export async function newOrigins(
  store: Store,
  known: readonly FreshCluster[],
  since: string,
): Promise<NewsAnswer['origins']['items']> {
  const supported = known
    .filter(({ support }) => support > 0)
    .sort((a, b) => (a.latest < b.latest ? 1 : -1))
    .slice(0, EXAMINED)
    .map(({ cluster }) => cluster)
  if (supported.length === 0) return []
  const rows = await store.database.selectFrom('clusters').selectAll().where('id', 'in', supported).execute()
  const before = new Map(
    (await partialClusters(store, rows, { learntBefore: since })).map((row) => [row.id, toClaimRow(row).origins]),
  )
  const said = await sayingsSince(store, supported, since, 'support')
  return rows
    .flatMap((row) => {
      const claim = toClaimRow(row)
      const earlier = before.get(row.id) ?? { lower: 0, upper: 0 }
      const rose = claim.origins.lower > earlier.lower || claim.origins.upper > earlier.upper
      return rose ? [{ claim, before: earlier, said: said.get(row.id) ?? [] }] : []
    })
    .sort((a, b) => gain(b) - gain(a) || b.claim.reports - a.claim.reports)
}

function gain({ claim, before }: NewsAnswer['origins']['items'][number]): number {
  return 1000 * (claim.origins.lower - before.lower) + claim.origins.upper - before.upper
}
