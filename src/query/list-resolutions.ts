import type { ResolutionRow } from '../schema/index.ts'
import type { Store } from '../store/index.ts'

/** Decisions on one entity that are shown. */
const SHOWN = 200

/** Decisions on which entities are one, newest first, with those taken back. */
export async function listResolutions({ database }: Store, limit: number): Promise<ResolutionRow[]> {
  return (await resolutions(database).limit(limit).execute()).map(toRow)
}

/** Decisions on any of some entities, newest first, with those taken back. */
export async function resolutionsOf({ database }: Store, entities: readonly number[]): Promise<ResolutionRow[]> {
  const rows = await resolutions(database)
    .where((e) => e.or([e('left_entity', 'in', entities), e('right_entity', 'in', entities)]))
    .limit(SHOWN)
    .execute()
  return rows.map(toRow)
}

function resolutions(database: Store['database']) {
  return database
    .selectFrom('resolutions')
    .innerJoin('entities as a', 'a.id', 'resolutions.left_entity')
    .innerJoin('entities as b', 'b.id', 'resolutions.right_entity')
    .select(['resolutions.id', 'verdict', 'made_by', 'score', 'reasons', 'decided_at', 'undone_at'])
    .select(['a.ref as left', 'a.name as leftName', 'b.ref as right', 'b.name as rightName'])
    .orderBy('resolutions.id', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof resolutions>['execute']>>[number]

function toRow({ made_by, score, reasons, decided_at, undone_at, ...row }: Row): ResolutionRow {
  return {
    ...row,
    by: made_by,
    ...(score !== null && { score }),
    reasons: JSON.parse(reasons) as string[],
    decidedAt: decided_at,
    ...(undone_at !== null && { undoneAt: undone_at }),
  }
}
