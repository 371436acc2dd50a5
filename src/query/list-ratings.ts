import type { Selectable } from 'kysely'
import type { RatingRow } from '../schema/index.ts'
import type { Store, Tables } from '../store/index.ts'

/** Ratings that were signed, newest first, with those taken back; of some subjects alone where they are given. */
export async function listRatings(
  { database }: Store,
  limit: number,
  subjects?: readonly string[],
): Promise<RatingRow[]> {
  const rows = await database
    .selectFrom('ratings')
    .selectAll()
    .$if(subjects !== undefined, (all) => all.where('subject', 'in', subjects!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toRatingRow)
}

function toRatingRow(row: Selectable<Tables['ratings']>): RatingRow {
  const { id, kind, subject, value, rated_by, why, rated_at, undone_at } = row
  return {
    id,
    kind,
    subject,
    value,
    by: rated_by,
    ...(why !== null && { why }),
    ratedAt: rated_at,
    ...(undone_at !== null && { undoneAt: undone_at }),
  }
}
