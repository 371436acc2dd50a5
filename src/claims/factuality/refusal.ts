import type { Role } from '../../schema/index.ts'
import type { TriggerEntry } from '../triggers/trigger-index.ts'

/**
 * The condition a trigger failed on: a key of Trigger that was not met, a role that is `required`, one of several to be `filled`,
 * or a party found to act on `itself`.
 */
export type Condition =
  | 'tag'
  | 'lemmas'
  | 'existential'
  | 'after'
  | 'ability'
  | 'governs'
  | 'clauseVerbs'
  | 'clausal'
  | 'intransitive'
  | 'bare'
  | 'without'
  | 'along'
  | 'ahead'
  | 'given'
  | 'barred'
  | 'required'
  | 'filled'
  | 'itself'

/** Why a trigger that stands in the text evoked nothing. */
export interface Refusal {
  readonly token: number
  readonly entry: TriggerEntry
  readonly condition: Condition
  /** The required role that nothing filled. */
  readonly role?: Role
  /** Roles of which at least one had to be filled. */
  readonly roles?: readonly Role[]
}

/** Hears of each refusal; only given when somebody asks why. */
export type Refuse = (refusal: Refusal) => void
