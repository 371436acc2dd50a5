import { sql } from 'kysely'
import type { Store } from '../../store/index.ts'

/** Clusters looked at for one source, the newest first, and claims read in them. */
export const MOST_CLUSTERS = 500
const MOST_CLAIMS = 20_000

/** A claim that came through a party, with its way: parties outlet first, origin last. */
export interface ThroughRow {
  readonly id: number
  readonly cluster: number
  readonly published: string | null
  readonly stance: string
  readonly target: string
  readonly way: readonly number[]
}

/** Rows of the parties that are one with the party of this key: those of all entities taken for the same. */
export async function partiesOfKey({ database }: Store, key: string): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`select id from parties where key = ${key} union
    select p.id from entities own join entities e on e.same_as = own.same_as join parties p on p.key = 'entity:' || e.ref
    where own.ref = ${key.startsWith('entity:') ? key.slice(7) : ''} limit 50`.execute(database)
  return rows.map((row) => row.id)
}

/** The newest clusters in which any of the parties has a part, one more than is looked at where there are more. */
export async function clustersThrough(
  { database }: Store,
  parties: readonly number[],
  most = MOST_CLUSTERS,
): Promise<readonly number[]> {
  const found = new Set<number>()
  for (const party of parties) {
    for (const part of ['origin', 'relay'] as const) {
      const rows = await database
        .selectFrom('cluster_parties')
        .select('cluster')
        .where('party', '=', party)
        .where('part', '=', part)
        .orderBy('cluster', 'desc')
        .limit(most + 1)
        .execute()
      for (const { cluster } of rows) found.add(cluster)
    }
  }
  return [...found].sort((a, b) => b - a).slice(0, most + 1)
}

/** Claims in these clusters that came through any of the parties. */
export async function claimsThrough(
  { database }: Store,
  clusters: readonly number[],
  parties: readonly number[],
): Promise<ThroughRow[]> {
  if (clusters.length === 0 || parties.length === 0) return []
  const { rows } = await sql<Omit<ThroughRow, 'way'> & { origin: number; relays: string }>`select k.id, k.cluster,
      k.published, k.stance, k.target, k.origin, k.relays
    from claims k where k.cluster in (${sql.join(clusters)}) and k.superseded_by is null and ${isThrough(parties)}
    limit ${MOST_CLAIMS}`.execute(database)
  return rows.map(({ origin, relays, ...row }) => ({ ...row, way: wayOf(relays, origin) }))
}

/** Condition that a claim `k` goes back to one of the parties or was passed on by it. */
export function isThrough(parties: readonly number[]) {
  const relayed = parties.map((party) => sql`k.relays like ${`%,${party},%`}`)
  return sql<boolean>`(${sql.join([sql`k.origin in (${sql.join(parties)})`, ...relayed], sql` or `)})`
}

/** Rows of the parties that a claim came through, outlet first, origin last. */
export function wayOf(relays: string, origin: number): number[] {
  const passed = relays.split(',').filter((id) => id !== '')
  return [...passed.map(Number), origin]
}
