import type { Claim, RelationType, TimeExpression } from '../../schema/index.ts'
import { isOfLate } from './of-late.ts'
import { toldAround } from './told-around.ts'

/** How a stretch begins that takes in all that came before. */
export const EVER = '0000-01-01/'

/**
 * The days, `first/last`, between which an event without a date lies, by when its report was published. One occurrence lies about that day. What happens
 * again and again, or at any time before, is of no day; but to deny it is to speak of what came before, to the end of that month, unless it is only
 * said not to have been of late. Absent for relations that a pack gives no
 * `retold`, and in reports without a date.
 */
export function placedInTime(
  { recurrent, factuality, modes, evidence }: Pick<Claim, 'recurrent' | 'factuality' | 'modes' | 'evidence'>,
  { retold }: Pick<RelationType, 'retold'>,
  time: TimeExpression | undefined,
  published: string | undefined,
): string | undefined {
  if (retold === undefined || published === undefined) return undefined
  const isPlanned = modes.includes('future') || modes.includes('hypothetical')
  const isDenied = factuality.endsWith('-') && !isPlanned && !modes.includes('historical')
  const isOne = (!recurrent && !isLong(time)) || (isDenied && isOfLate(evidence.text))
  if (isOne) return toldAround(published, isPlanned && retold === 'week' ? 'month' : retold)
  const until = isDenied ? toldAround(published, 'month')?.slice(-10) : undefined
  return until && EVER + until
}

const SINCE_LONG = /^\d{4}(?:-\d\d)?\/\.\./

/** "For years", "in the past": a time that no single occurrence fills. "Recently" is not among them. */
function isLong(time: TimeExpression | undefined): boolean {
  if (!time) return false
  if (time.value === 'PAST_REF') return !/recent|late/i.test(time.text)
  return time.type === 'DURATION' ? /^P(?:\d+|X+)[YM]/.test(time.value) : SINCE_LONG.test(time.value)
}
