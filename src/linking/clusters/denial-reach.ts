import type { Claim, Stance } from '../../schema/index.ts'
import { isOfLate } from './of-late.ts'

/** A denial that is told more than this many days after it was said is news of then, not of now. */
const NEWS = 31

/** Reaches nothing that has a date. */
const NEVER = ''

/** Reaches whatever may come. */
export const FOR_EVER = '9999-12-31'

/**
 * The last day of which a denial speaks: what is claimed or happens later it cannot have meant. That is the day it was published, or said, where it is
 * told long after; for ever where it says so ("will never build") and where no day is known;
 * what has not been "since" or "of late", in a report without a day, reaches nothing that has one.
 */
export function denialReach(
  { modes, evidence }: Pick<Claim, 'modes' | 'evidence'>,
  { said }: Pick<Stance, 'said'>,
  published: string | undefined,
): string {
  if (modes.includes('future') && EVER.test(evidence.text)) return FOR_EVER
  const day = published?.slice(0, 10)
  if (said === undefined || day === undefined) return day ?? said ?? (isOfLate(evidence.text) ? NEVER : FOR_EVER)
  return Date.parse(day) - Date.parse(said) > NEWS * 86_400_000 ? said : day
}

const EVER = /\b(?:never|ever|no longer|any ?more|again|no circumstances|no matter)\b/i
