import type { z } from 'zod'
import type { NumberLine } from '../../schema/index.ts'

type Line = z.infer<typeof NumberLine>

/** How far "about 600" may be from what is meant, as a share. */
const ABOUT = 0.1

/** Reports that lie further apart than this, in days, may give a figure that changed meanwhile. */
const SAME_TIME = 31

/**
 * Whether two figures given for one claim cannot both be right. Only figures of one measure are compared: counted in one class word ("rockets" are not
 * "missiles"), in one unit, of two origins, and published within a month; what comes later may have grown.
 */
export function figuresConflict(a: Line, b: Line): boolean {
  if (a.unit !== b.unit || a.counted !== b.counted || a.origin === b.origin || !isOfOneTime(a, b)) return false
  const [lowA, highA] = rangeOf(a)
  const [lowB, highB] = rangeOf(b)
  return highA < lowB || highB < lowA
}

function isOfOneTime({ publishedAt: a }: Line, { publishedAt: b }: Line): boolean {
  if (a === undefined || b === undefined) return false
  return Math.abs(Date.parse(a) - Date.parse(b)) <= SAME_TIME * 86_400_000
}

/** The least and the most that a figure allows. */
function rangeOf({ value, min, max, bound }: Line): readonly [number, number] {
  const [low, high] = [min ?? value ?? max ?? Number.NaN, max ?? value ?? min ?? Number.NaN]
  if (bound === 'over' || bound === 'at-least') return [low, Number.POSITIVE_INFINITY]
  if (bound === 'under' || bound === 'at-most') return [Number.NEGATIVE_INFINITY, high]
  return bound === 'about' ? [low * (1 - ABOUT), high * (1 + ABOUT)] : [low, high]
}
