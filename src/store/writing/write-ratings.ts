import type { Rating } from '../../schema/index.ts'
import type { WriteConnection } from './connection.ts'

/** Keeps a rating; answers its number. */
export function writeRating(connection: WriteConnection, { kind, subject, value, by, why, ratedAt }: Rating): number {
  const [row] = connection.first(
    'insert into ratings (kind, subject, value, rated_by, why, rated_at) values (?, ?, ?, ?, ?, ?) returning id',
    [[kind, subject, value, by, why ?? null, ratedAt]],
  )
  return Number(row?.id)
}

/** Takes a rating back: the one with this number, or the last that stands. Answers false when there is none. */
export function undoRating(connection: WriteConnection, id: number | undefined, undoneAt: string): boolean {
  const which = id === undefined ? '1 = 1' : 'id = ?'
  const [row] = connection.rows(
    `select id from ratings where undone_at is null and ${which} order by id desc limit 1`,
    id === undefined ? [] : [id],
  )
  if (!row) return false
  connection.each('update ratings set undone_at = ? where id = ?', [[undoneAt, row.id]])
  return true
}
