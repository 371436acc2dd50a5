import type { ResolutionRow } from '../schema/index.ts'
import type { Store } from '../store/index.ts'

/** Decisions on which entities are one, newest first, with those taken back. */
export async function listResolutions({ database }: Store, limit: number): Promise<ResolutionRow[]> {
  const rows = await database
    .selectFrom('resolutions')
    .innerJoin('entities as a', 'a.id', 'resolutions.left_entity')
    .innerJoin('entities as b', 'b.id', 'resolutions.right_entity')
    .select(['resolutions.id', 'verdict', 'made_by', 'score', 'reasons', 'decided_at', 'undone_at'])
    .select(['a.ref as left', 'a.name as leftName', 'b.ref as right', 'b.name as rightName'])
    .orderBy('resolutions.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ made_by, score, reasons, decided_at, undone_at, ...row }) => ({
    ...row,
    by: made_by,
    ...(score !== null && { score }),
    reasons: JSON.parse(reasons) as string[],
    decidedAt: decided_at,
    ...(undone_at !== null && { undoneAt: undone_at }),
  }))
}
