import { UNSTATED_PRINCIPAL } from '../../linking/index.ts'
import type { Links } from '../../schema/index.ts'
import type { Changes } from './changes.ts'
import type { Row, WriteConnection } from './connection.ts'
import type { Credited } from './credit-sources.ts'
import type { Filing } from './file-propositions.ts'
import { FULL, RELAYS } from './recount-origins.ts'

const KINDS = ['named', 'outlet', 'unnamed', 'unknown', 'principal'] as const
type Kind = (typeof KINDS)[number]

/**
 * Counts what a batch adds to and takes from the origins of clusters whose propositions and parties stay what they are; `others` are counted anew
 * elsewhere. After parts and claims are written. O(claims of the batch), however many the clusters have.
 */
export function addOrigins(
  connection: WriteConnection,
  { clusters }: Changes,
  { readings, withdrawn }: Pick<Credited, 'readings' | 'withdrawn'>,
  { rows }: Filing,
  parties: ReadonlyMap<string, number>,
  others: ReadonlySet<number>,
): void {
  const book = new OriginBook(connection)
  const known = new Map<string, Row>()
  const partyOf = (key: string): Row => {
    const found = known.get(key) ?? connection.rows(PARTY, [parties.get(key)])[0]!
    known.set(key, found)
    return found
  }
  for (const [cluster, { parts }] of clusters) {
    if (others.has(cluster)) continue
    for (const { party, part, support, withdrawn: gone } of parts.values()) {
      const { id, naming, head } = partyOf(party)
      if (naming === 'outlet') book.setOutlet(cluster, Number(id), party)
      else if (part === 'origin')
        book.add(cluster, naming as Kind, String(naming === 'unknown' ? party : head), support - gone)
    }
  }
  const isFull = fullPropositions(connection)
  const count = (links: Links, by: number) => {
    const supporting = new Set(
      links.stances.flatMap(({ claim, kind, target }) => (kind === 'support' && target === 'content' ? claim : [])),
    )
    for (const link of links.clusters) {
      const origin = link.parties[link.parties.length - 1]!
      const row = rows.get(link.cluster)!
      if (others.has(row.cluster) || origin.naming !== 'named' || !supporting.has(link.claim) || !isFull(row.id))
        continue
      const principal = String(partyOf(origin.key).principal)
      if (principal !== UNSTATED_PRINCIPAL) book.add(row.cluster, 'principal', principal, by)
    }
  }
  for (const { reading, by } of readings) if (!reading.replaced) count(reading.links, by)
  for (const { links } of withdrawn) count(links, -1)
  book.write()
}

const PARTY = 'select id, naming, coalesce(same_as, key) as head, speaks_for as principal from parties where id = ?'

/** Whether a proposition can mean no other claim than its cluster, and says as much. */
function fullPropositions(connection: WriteConnection): (id: number) => boolean {
  const known = new Map<number, boolean>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const full = connection.rows(
      `select 1 from clusters q join clusters c on c.id = q.joined where q.id = ? and ${FULL}`,
      [id],
    )
    known.set(id, full.length > 0)
    return full.length > 0
  }
}

/** Rows of `cluster_origins` as they change, and by how much that changes the counts of their clusters. */
class OriginBook {
  readonly #connection: WriteConnection
  readonly #deltas = new Map<
    string,
    { readonly cluster: number; readonly kind: Kind; readonly key: string; by: number }
  >()
  readonly #outlets = new Map<string, { readonly cluster: number; readonly party: number; readonly key: string }>()

  constructor(connection: WriteConnection) {
    this.#connection = connection
  }

  add(cluster: number, kind: Kind, key: string, by: number): void {
    const at = `${cluster} ${kind} ${key}`
    const known = this.#deltas.get(at)
    if (known) known.by += by
    else this.#deltas.set(at, { cluster, kind, key, by })
  }

  /** Lets an outlet be looked up in its cluster: whether it counts depends on both its parts. */
  setOutlet(cluster: number, party: number, key: string): void {
    this.#outlets.set(`${cluster} ${key}`, { cluster, party, key })
  }

  write(): void {
    const counts = new Map<number, Record<Kind, number>>()
    const note = (cluster: number, kind: Kind, by: number) => {
      if (by === 0) return
      const own = counts.get(cluster) ?? { named: 0, outlet: 0, unnamed: 0, unknown: 0, principal: 0 }
      own[kind] += by
      counts.set(cluster, own)
    }
    for (const { cluster, kind, key, by } of this.#deltas.values()) {
      if (by !== 0)
        note(
          cluster,
          kind,
          this.#set(cluster, kind, key, (before) => before + by),
        )
    }
    for (const { cluster, party, key } of this.#outlets.values()) {
      const [row] = this.#connection.rows(STANDING_OUTLET, [cluster, party])
      note(
        cluster,
        'outlet',
        this.#set(cluster, 'outlet', key, () => Number(row?.claims ?? 0)),
      )
    }
    const columns = KINDS.map((kind) => `${kind}_origins = ${kind}_origins + ?`).join(', ')
    this.#connection.each(
      `update clusters set ${columns} where id = ?`,
      [...counts].map(([cluster, own]) => [...KINDS.map((kind) => own[kind]), cluster]),
    )
  }

  /** Writes one row; 1 when it is new, -1 when it is gone. */
  #set(cluster: number, kind: Kind, key: string, after: (before: number) => number): number {
    const at = [cluster, kind, key]
    const [row] = this.#connection.rows(
      'select claims from cluster_origins where cluster = ? and kind = ? and key = ?',
      at,
    )
    const claims = after(Number(row?.claims ?? 0))
    if (claims > 0) {
      this.#connection.each(
        `insert into cluster_origins (cluster, kind, key, claims) values (?, ?, ?, ?)
         on conflict (cluster, kind, key) do update set claims = excluded.claims`,
        [[...at, claims]],
      )
      return row ? 0 : 1
    }
    if (row) this.#connection.each('delete from cluster_origins where cluster = ? and kind = ? and key = ?', [at])
    return row ? -1 : 0
  }
}

const STANDING_OUTLET = `select x.support - x.withdrawn as claims from cluster_parties x where x.cluster = ? and x.party = ?
  and x.part = 'origin' and x.support > x.withdrawn and not ${RELAYS}`
