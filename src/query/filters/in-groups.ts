import { type RawBuilder, sql } from 'kysely'

/** Ids of one list of an `in (…)`. */
const GROUP = 500

/** `ids` as lists for `in (…)`, all of one length so that one prepared statement serves for every group: what is missing is null, which equals nothing. */
export function inGroups(ids: readonly number[]): RawBuilder<unknown>[] {
  return Array.from({ length: Math.ceil(ids.length / GROUP) }, (_, i) => {
    const group: (number | null)[] = ids.slice(i * GROUP, (i + 1) * GROUP)
    return sql.join([...group, ...Array<null>(GROUP - group.length).fill(null)])
  })
}
