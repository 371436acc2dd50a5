import type { Proposition } from '../../linking/index.ts'
import type { EntityId } from '../../schema/index.ts'
import type { WriteConnection } from './connection.ts'

/** The entity that each merged one stands under, by ref: its ref, and its path where it has one. */
export type CanonicalEntities = ReadonlyMap<string, { readonly ref: EntityId; readonly path?: string }>

/** All merged entities of the record. */
export function canonicalEntities(connection: WriteConnection): CanonicalEntities {
  const rows = connection.rows(
    'select e.ref, c.ref as head, c.path from entities e join entities c on c.id = e.same_as where e.same_as != e.id',
  )
  return new Map(
    rows.map(({ ref, head, path }) => [
      String(ref),
      { ref: head as EntityId, ...(typeof path === 'string' && { path }) },
    ]),
  )
}

/** A proposition with each merged entity replaced by the one it stands under. */
export function canonical(proposition: Proposition, entities: CanonicalEntities): Proposition {
  if (entities.size === 0) return proposition
  const fillers = proposition.arguments.map((filler) => {
    const head = filler.entity === undefined ? undefined : entities.get(filler.entity)
    if (!head) return filler
    const { path: _path, ...rest } = filler
    return { ...rest, key: head.ref, entity: head.ref, ...(head.path !== undefined && { path: head.path }) }
  })
  return { ...proposition, arguments: fillers }
}
