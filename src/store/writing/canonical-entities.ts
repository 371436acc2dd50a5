import type { Proposition } from '../../linking/index.ts'
import type { EntityId } from '../../schema/index.ts'
import type { WriteConnection } from './connection.ts'

/** What a merged entity stands under: its ref, and its path where it has one. */
interface Head {
  readonly ref: EntityId
  readonly path?: string
}

/** The entity that each merged one stands under, looked up as it is met, and kept as it then was. */
export class CanonicalEntities {
  readonly #connection: WriteConnection
  readonly #heads = new Map<string, Head | undefined>()

  constructor(connection: WriteConnection) {
    this.#connection = connection
  }

  /** A proposition with each merged entity replaced by the one it stands under. */
  canonical(proposition: Proposition): Proposition {
    const heads = proposition.arguments.map(({ entity }) => (entity === undefined ? undefined : this.#headOf(entity)))
    if (heads.every((head) => head === undefined)) return proposition
    const fillers = proposition.arguments.map((filler, i) => {
      const head = heads[i]
      if (!head) return filler
      const { path: _path, ...rest } = filler
      return { ...rest, key: head.ref, entity: head.ref, ...(head.path !== undefined && { path: head.path }) }
    })
    return { ...proposition, arguments: fillers }
  }

  #headOf(ref: string): Head | undefined {
    if (this.#heads.has(ref)) return this.#heads.get(ref)
    const [row] = this.#connection.rows(
      'select c.ref, c.path from entities e join entities c on c.id = e.same_as where e.ref = ? and c.id != e.id',
      [ref],
    )
    const head = row && { ref: row.ref as EntityId, ...(typeof row.path === 'string' && { path: row.path }) }
    this.#heads.set(ref, head)
    return head
  }
}
