import type { ColumnType, Generated } from 'kysely'

/** Written once, never changed. */
type Fixed<T> = ColumnType<T, T, never>

/** Entities of the record. */
export interface EntitiesTable {
  id: Generated<number>
  /** `e_…`. */
  ref: Fixed<string>
  name: string
  type: string
  /** 1 when the name is a gazetteer's, else it is the spelling met most. */
  curated: Fixed<number>
  /** Ids from a broader entity to this one. */
  path: string | null
  /** Row of the entity it stands under; its own where it stands alone. */
  same_as: number
  /** 1 when it was compared with all others. */
  matched: number
  mentions: number
  reports: number
  claims: number
}

/** Every spelling of an entity met, and those the gazetteer knows (with no mentions). */
export interface SpellingsTable {
  entity: Fixed<number>
  spelling: Fixed<string>
  /** The spelling folded for comparison. */
  key: Fixed<string>
  mentions: number
  /** Documents in which it is the fullest name used. */
  named: number
}

/** Keys under which entities with similar names are found. */
export interface EntityKeysTable {
  key: Fixed<string>
  entity: Fixed<number>
}

/** Decisions on whether two entities are one. Appended; taking one back sets `undone_at` and nothing else. */
export interface ResolutionsTable {
  id: Generated<number>
  left_entity: Fixed<number>
  right_entity: Fixed<number>
  verdict: Fixed<'same' | 'different'>
  made_by: Fixed<string>
  score: Fixed<number | null>
  reasons: Fixed<string>
  decided_at: Fixed<string>
  undone_at: string | null
}
