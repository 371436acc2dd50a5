import type { WriteConnection } from './connection.ts'

/** Brings parties in line with their principals and with the entities that are one; the ids of those that changed. */
export function nameParties(connection: WriteConnection, parties: readonly number[]): number[] {
  const head = (column: string) =>
    `(select 'entity:' || c.ref from entities e join entities c on c.id = e.same_as
      where parties.${column} like 'entity:%' and e.ref = substr(parties.${column}, 8))`
  const rows = connection.first(
    `select id, same_as, speaks_for, ${head('key')} as own, coalesce(${head('principal')}, principal) as principal, key
     from parties where id = ?`,
    parties.map((id) => [id]),
  )
  const changed = rows.flatMap((row) => {
    if (!row) return []
    const same = row.own === null || row.own === row.key ? null : row.own
    const speaksFor = row.principal ?? same ?? row.key
    return same === row.same_as && speaksFor === row.speaks_for ? [] : [[same, speaksFor, Number(row.id)] as const]
  })
  connection.each('update parties set same_as = ?, speaks_for = ? where id = ?', changed)
  return changed.map(([, , id]) => id)
}
