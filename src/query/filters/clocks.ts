import { sql } from 'kysely'
import type { ClockSpans } from '../../schema/index.ts'
import type { Store } from '../../store/index.ts'

/** First and last day of the record on the clock of publication and on that of learning. Reads the ends of two indexes. */
export async function clockSpans({ database }: Pick<Store, 'database'>): Promise<ClockSpans> {
  const end = (which: 'min' | 'max', column: 'published' | 'learnt') =>
    sql<
      string | null
    >`(select ${sql.raw(which)}(${sql.ref(column)}) from documents where ${sql.ref(column)} is not null)`
  const { rows } = await sql<Record<'p1' | 'p2' | 'l1' | 'l2', string | null>>`select
    ${end('min', 'published')} as p1, ${end('max', 'published')} as p2,
    ${end('min', 'learnt')} as l1, ${end('max', 'learnt')} as l2`.execute(database)
  const { p1, p2, l1, l2 } = rows[0]!
  return {
    ...(p1 !== null && p2 !== null && { published: { first: p1.slice(0, 10), last: p2.slice(0, 10) } }),
    ...(l1 !== null && l2 !== null && { learnt: { first: l1.slice(0, 10), last: l2.slice(0, 10) } }),
  }
}
