import { compare, conflict, isClear, leaderOf, type Proposition } from '../../linking/index.ts'
import { CanonicalEntities } from './canonical-entities.ts'
import type { Row, WriteConnection } from './connection.ts'
import { PropositionIndex } from './proposition-index.ts'

/** A proposition. */
interface Vertex {
  readonly id: number
  readonly ref: string
  readonly stated: number
  /** Whether it has current claims. */
  readonly stands: boolean
  /** Whether any of these deny it. */
  readonly denied: boolean
  readonly proposition: Proposition
  /** The proposition it follows, itself where it leads; and the one at the end of that. */
  parent: number
  joined: number
  clear: boolean
}

const COLUMNS =
  'id, ref, relation, arguments, planned, period, around, stated, own_claims, own_denials, parent, joined, clear'

/** Propositions read in one statement; fewer are filled up, so that one statement serves all. */
const READ_AT_ONCE = 16
const READ = `select ${COLUMNS} from clusters where id in (${Array.from({ length: READ_AT_ONCE }, () => '?').join()})`

/** The propositions that have claims, joined where they are compatible: read from the store as far as it is needed. */
export class PropositionGraph {
  readonly #connection: WriteConnection
  readonly #vertices = new Map<number, Vertex>()
  readonly #neighbours = new Map<number, readonly Vertex[]>()
  readonly #index: PropositionIndex
  readonly #entities: CanonicalEntities

  constructor(connection: WriteConnection) {
    this.#connection = connection
    this.#index = new PropositionIndex(connection)
    this.#entities = new CanonicalEntities(connection)
  }

  /** Lets a new proposition be found. */
  anchor(id: number, proposition: Proposition): void {
    this.#index.add(id, this.#entities.canonical(proposition))
  }

  /** Lets a known one be found again, after `release` of a graph that knew its fillers by other entities. */
  anchorAgain(id: number): void {
    this.#index.add(id, this.#read(id).proposition)
  }

  /** Lets a proposition no longer be found. */
  release(id: number): void {
    this.#index.remove(id, this.#read(id).proposition)
  }

  /** Rows of the propositions compatible with one. */
  near(id: number): readonly number[] {
    return this.#near(this.#read(id)).map((vertex) => vertex.id)
  }

  /** A proposition, merged entities under their head. */
  proposition(id: number): Proposition {
    return this.#read(id).proposition
  }

  /** Whether a proposition has claims, and any that denies it. */
  stands(id: number): boolean {
    return this.#read(id).stands
  }

  isDenied(id: number): boolean {
    return this.#read(id).denied
  }

  /**
   * Files anew what appeared and vanished and all it touches; with `again`, also what was known and is now compared differently. Gives the
   * clusters that gained or lost a proposition.
   */
  settle(appeared: readonly number[], vanished: readonly number[], again = false): Set<number> {
    const gone = vanished.map((id) => this.#read(id))
    const near = new Set(appeared.map((id) => this.#read(id)))
    for (const vertex of [...near, ...gone]) for (const other of this.#near(vertex)) near.add(other)
    const fresh = new Set(appeared)
    const turned: Vertex[] = []
    for (const vertex of near) {
      // Nothing that appears makes a proposition clear that was not.
      if (!vertex.clear && vanished.length === 0 && !again && !fresh.has(vertex.id)) continue
      const isKnownClear = vertex.clear && vanished.length === 0 && !again && !fresh.has(vertex.id)
      const clear = isKnownClear ? this.#staysClear(vertex, fresh) : isClear(this.#near(vertex), excludeEachOther)
      if (clear === vertex.clear) continue
      vertex.clear = clear
      turned.push(vertex)
      this.#connection.each('update clusters set clear = ? where id = ?', [[clear ? 1 : 0, vertex.id]])
    }
    for (const vertex of turned) for (const other of this.#near(vertex)) near.add(other)
    const touched = new Set<Vertex>([...near, ...gone])
    const follow = (vertex: Vertex, leader: number) => {
      if (vertex.parent === leader) return
      for (const member of this.#members(vertex.joined)) touched.add(member)
      vertex.parent = leader
      this.#connection.each('update clusters set parent = ? where id = ?', [[leader, vertex.id]])
    }
    for (const vertex of gone) follow(vertex, vertex.id)
    for (const vertex of near) {
      const clear = vertex.clear ? this.#near(vertex).filter((other) => other.clear) : []
      follow(vertex, leaderOf(vertex, clear).id)
    }
    // Whether a proposition is clear also decides what its origins are worth.
    const dirty = new Set(turned.map((vertex) => vertex.joined))
    for (const vertex of touched) {
      const end = this.#end(vertex)
      if (vertex.joined === end) continue
      // What has no claims yet brings none to be counted anew.
      if (!fresh.has(vertex.id) || again) dirty.add(vertex.joined).add(end)
      vertex.joined = end
      this.#file(vertex)
    }
    return dirty
  }

  /** Whether nothing that is new around a clear proposition excludes anything around it. */
  #staysClear(vertex: Vertex, fresh: ReadonlySet<number>): boolean {
    const near = this.#near(vertex)
    return near.every((one) => !fresh.has(one.id) || !near.some((other) => excludeEachOther(one, other)))
  }

  /** The proposition at the end of those that follow one another. */
  #end(vertex: Vertex): number {
    let end = vertex
    while (end.parent !== end.id) end = this.#read(end.parent)
    return end.id
  }

  /** Every proposition that was filed under one. */
  #members(joined: number): readonly Vertex[] {
    const rows = this.#connection.rows(`select ${COLUMNS} from clusters where joined = ?`, [joined])
    return rows.map((row) => this.#intern(row))
  }

  /** All that have claims and are compatible with a proposition. */
  #near(vertex: Vertex): readonly Vertex[] {
    const known = this.#neighbours.get(vertex.id)
    if (known) return known
    const list = this.#readAll([...this.#index.near(vertex.proposition)]).filter(
      (other) => other.stands && other !== vertex && areCompatible(vertex, other),
    )
    this.#neighbours.set(vertex.id, list)
    return list
  }

  #readAll(ids: readonly number[]): readonly Vertex[] {
    const unknown = ids.filter((id) => !this.#vertices.has(id))
    for (let start = 0; start < unknown.length; start += READ_AT_ONCE) {
      const some = Array.from({ length: READ_AT_ONCE }, (_, i) => unknown[start + i] ?? null)
      for (const row of this.#connection.rows(READ, some)) this.#intern(row)
    }
    return ids.map((id) => this.#read(id))
  }

  #read(id: number): Vertex {
    const known = this.#vertices.get(id)
    return known ?? this.#intern(this.#connection.rows(`select ${COLUMNS} from clusters where id = ?`, [id])[0]!)
  }

  #intern(row: Row): Vertex {
    const id = Number(row.id)
    const known = this.#vertices.get(id)
    if (known) return known
    const made: Vertex = {
      id,
      ref: String(row.ref),
      stated: Number(row.stated),
      stands: Number(row.own_claims) > 0,
      denied: Number(row.own_denials) > 0,
      proposition: this.#entities.canonical({
        relation: String(row.relation),
        arguments: JSON.parse(String(row.arguments)) as Proposition['arguments'],
        ...(Number(row.planned) === 1 && { planned: true as const }),
        ...(row.period !== null && { period: String(row.period) }),
        ...(row.around !== null && { around: String(row.around) }),
      }),
      parent: Number(row.parent),
      joined: Number(row.joined),
      clear: Number(row.clear) === 1,
    }
    this.#vertices.set(id, made)
    return made
  }

  #file({ id, joined }: Vertex): void {
    this.#connection.each('update clusters set joined = ? where id = ?', [[joined, id]])
    this.#connection.each('update claims set cluster = ? where proposition = ?', [[joined, id]])
    this.#connection.each('update cluster_arguments set cluster = ? where proposition = ?', [[joined, id]])
  }
}

function areCompatible(a: Vertex, b: Vertex): boolean {
  return compare(a.proposition, b.proposition).kind === 'compatible'
}

function excludeEachOther(a: Vertex, b: Vertex): boolean {
  return conflict(a.proposition, b.proposition) !== undefined
}
