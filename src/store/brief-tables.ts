import type { ColumnType, Generated } from 'kysely'

type Fixed<T> = ColumnType<T, T, never>

/** Briefs; one that was removed keeps its versions. */
export interface BriefsTable {
  id: Generated<number>
  /** `b_…`. */
  ref: Fixed<string>
  removed_at: string | null
}

/** What was saved, each version once. */
export interface BriefVersionsTable {
  id: Generated<number>
  brief: Fixed<number>
  version: Fixed<number>
  title: Fixed<string>
  body: Fixed<string>
  /** JSON: how each cited claim stood when it was first cited. */
  citations: Fixed<string>
  saved_at: Fixed<string>
  saved_by: Fixed<string>
}
