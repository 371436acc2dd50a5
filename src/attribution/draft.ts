import type { Attribution } from '../schema/index.ts'

/** An attribution before it has an id and a place among the others. */
export interface Draft extends Omit<Attribution, 'id' | 'within'> {
  readonly firstPerson: boolean
  /** Where its words stand in no content: the attribution whose content it passes on (", citing two officials"). */
  readonly passesOn?: Draft
  /** Passes on what the next cue says ("X, citing two officials, said …"). */
  readonly isEarly?: boolean
  /** Thought or felt, and not marked: no attribution of its own within the words of whoever thinks so. */
  readonly isThought?: boolean
  /** Told of by somebody else ("pointed to Pell's comments in which he acknowledged"): "he said" behind it is not that speaker. */
  readonly isReferred?: true
}

/** Pronouns of whoever speaks. */
export const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'we', 'my', 'our'])
