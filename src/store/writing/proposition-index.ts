import { anchorsOf, keptKeys, kindOf, type Proposition, shapeOf, soughtKeys } from '../../linking/index.ts'
import type { WriteConnection } from './connection.ts'

/** Keys asked for in one statement; fewer are filled up, so that one statement serves all. */
const KEYS_AT_ONCE = 16

const KEPT_UNDER = `select distinct proposition as id from proposition_keys
  where key in (${Array.from({ length: KEYS_AT_ONCE }, () => '?').join()})`

/** Where propositions are found by what they say; entities that were merged stand for the one they stand under. */
export class PropositionIndex {
  readonly #connection: WriteConnection
  readonly #shapes = new Map<string, Set<number>>()

  constructor(connection: WriteConnection) {
    this.#connection = connection
  }

  /** Writes the keys under which a proposition is found. */
  add(id: number, proposition: Proposition): void {
    this.#connection.each(
      'insert into cluster_anchors (anchor, cluster) values (?, ?)',
      anchorsOf(proposition).map((anchor) => [anchor, id]),
    )
    this.#connection.each(
      'insert into proposition_keys (key, proposition) values (?, ?) on conflict do nothing',
      keptKeys(proposition).map((key) => [key, id]),
    )
    const [kind, shape] = [kindOf(proposition), shapeOf(proposition)]
    const shapes = this.#shapesOf(kind)
    if (shapes.has(shape)) return
    shapes.add(shape)
    this.#connection.each('insert into proposition_shapes (kind, shape) values (?, ?)', [[kind, shape]])
  }

  /** Drops them again. */
  remove(id: number, proposition: Proposition): void {
    this.#connection.each(
      'delete from cluster_anchors where anchor = ? and cluster = ?',
      anchorsOf(proposition).map((anchor) => [anchor, id]),
    )
    this.#connection.each(
      'delete from proposition_keys where key = ? and proposition = ?',
      keptKeys(proposition).map((key) => [key, id]),
    )
  }

  /** Rows of all propositions that are compatible with one, and hardly any other. O(these), not O(propositions with a filler in common). */
  near(proposition: Proposition): ReadonlySet<number> {
    const keys = soughtKeys(proposition, [...this.#shapesOf(kindOf(proposition))])
    const found = new Set<number>()
    for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
      const some = Array.from({ length: KEYS_AT_ONCE }, (_, i) => keys[start + i] ?? keys[start])
      for (const row of this.#connection.rows(KEPT_UNDER, some)) found.add(Number(row.id))
    }
    return found
  }

  /** Which sets of roles the propositions of a kind fill. */
  #shapesOf(kind: string): Set<number> {
    const known = this.#shapes.get(kind)
    if (known) return known
    const rows = this.#connection.rows('select shape from proposition_shapes where kind = ?', [kind])
    const shapes = new Set(rows.map((row) => Number(row.shape)))
    this.#shapes.set(kind, shapes)
    return shapes
  }
}
