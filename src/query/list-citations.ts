import { sql } from 'kysely'
import type { CitationsAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { beyond, from } from './filters/dates.ts'
import { partiesNamed } from './filters/names.ts'
import { claimsThrough, clustersThrough, MOST_CLUSTERS, wayOf } from './sources/claims-through.ts'

/** Filters of `citations`. */
export interface CitationFilter {
  /** Only citations by or of the party of this name. */
  readonly around?: string
  /** Published on or after; on or before. */
  readonly since?: string
  readonly until?: string
  /** Parties shown. */
  readonly limit?: number
}

const SHOWN = 24

/** Claims looked at, the newest first. */
const EXAMINED = 10_000

/** Who cites whom directly, over the newest claims: the parties in most citations and the number of claims between each two. */
export async function listCitations(store: Store, filter: CitationFilter): Promise<CitationsAnswer> {
  const { around, limit = SHOWN } = filter
  const named = around === undefined ? undefined : new Set((await partiesNamed(store, around)).slice(0, 50))
  const ways = await waysOf(store, filter, named)
  const pairs = new Map<string, number>()
  const sums = new Map<number, { cites: number; cited: number }>()
  const sumsOf = (party: number) => {
    const known = sums.get(party) ?? { cites: 0, cited: 0 }
    sums.set(party, known)
    return known
  }
  for (const way of ways) {
    way.slice(1).forEach((to, i) => {
      const by = way[i]!
      if (named && !named.has(by) && !named.has(to)) return
      pairs.set(`${by} ${to}`, (pairs.get(`${by} ${to}`) ?? 0) + 1)
      sumsOf(by).cites++
      sumsOf(to).cited++
    })
  }
  const weight = ([, { cites, cited }]: [number, { cites: number; cited: number }]) => cites + cited
  const shown = [...sums].sort((a, b) => weight(b) - weight(a) || a[0] - b[0]).slice(0, limit)
  const index = new Map(shown.map(([party], i) => [party, i]))
  const names = await namesOf(store, [...index.keys()])
  return {
    parties: shown.map(([party, counts]) => ({ ...names.get(party)!, ...counts })),
    cells: [...pairs].flatMap(([pair, claims]) => {
      const [by, to] = pair.split(' ').map((id) => index.get(Number(id)))
      return by === undefined || to === undefined ? [] : [{ from: by, to, claims }]
    }),
    examined: ways.length,
    ...((sums.size > limit || ways.length === EXAMINED) && { cut: true as const }),
  }
}

async function waysOf(
  store: Store,
  { since, until }: CitationFilter,
  named: ReadonlySet<number> | undefined,
): Promise<readonly (readonly number[])[]> {
  const isWithin = (published: string | null) =>
    (since === undefined || (published ?? '') >= from(since)) &&
    (until === undefined || (published !== null && published < beyond(until)))
  if (named) {
    const clusters = (await clustersThrough(store, [...named])).slice(0, MOST_CLUSTERS)
    const claims = await claimsThrough(store, clusters, [...named])
    return claims.filter(({ published }) => isWithin(published)).map(({ way }) => way)
  }
  const conditions = [
    sql`superseded_by is null`,
    ...(since === undefined ? [] : [sql`published >= ${from(since)}`]),
    ...(until === undefined ? [] : [sql`published < ${beyond(until)}`]),
  ]
  const { rows } = await sql<{ relays: string; origin: number }>`select relays, origin from claims
    where ${sql.join(conditions, sql` and `)} order by published desc, id desc limit ${EXAMINED}`.execute(
    store.database,
  )
  return rows.map(({ relays, origin }) => wayOf(relays, origin))
}

async function namesOf({ database }: Store, parties: readonly number[]) {
  if (parties.length === 0) return new Map<number, { id: string; name: string; kind: string }>()
  const rows = await database
    .selectFrom('parties')
    .select(['id', 'key', 'name', 'kind'])
    .where('id', 'in', parties)
    .execute()
  return new Map(rows.map(({ id, key, name, kind }) => [id, { id: key, name, kind }]))
}
