import type { Comparison, Proposition } from './compatible.ts'
import { overlap } from './period.ts'

/** A proposition with the dates between which it was published. */
export interface DatedProposition extends Proposition {
  readonly first?: string
  readonly last?: string
}

/**
 * How two claims that are nearly one stand to each other. `conflict`: both cannot hold (two holders of an office at one time, two parties
 * behind one event). `superseded`: the one came after the other, and in its place. `scope`: they are about other places, times, things
 * or parties, and both may hold. `unclear`: they leave open what would tell.
 */
export type Contrast = 'conflict' | 'superseded' | 'scope' | 'unclear'

/** The contrast of two propositions that `compare` found to stand so. Symmetric. */
export function contrastOf(a: DatedProposition, b: DatedProposition, found: Comparison): Contrast {
  if (found.kind !== 'different') return 'unclear'
  const isApart = follows(a, b) || follows(b, a)
  if (found.argument === 'status') return a.planned ? after(b, a) : after(a, b)
  if (found.argument !== 'actor') return 'scope'
  const isOffice = shares(a, b, 'office') && (shares(a, b, 'organization') || shares(a, b, 'place'))
  if (isOffice) return isApart ? 'superseded' : 'conflict'
  const isOneEvent = a.period !== undefined && b.period !== undefined && overlap(a.period, b.period)
  return isOneEvent && (shares(a, b, 'recipient') || shares(a, b, 'facility')) ? 'conflict' : 'scope'
}

function after(existing: DatedProposition, planned: DatedProposition): Contrast {
  return follows(existing, planned) ? 'superseded' : 'scope'
}

/** Whether all that was published of one is later than all that was of the other. */
function follows(later: DatedProposition, earlier: DatedProposition): boolean {
  return later.first !== undefined && earlier.last !== undefined && later.first > earlier.last
}

function shares(a: Proposition, b: Proposition, role: string): boolean {
  const keys = new Set(a.arguments.filter((filler) => filler.role === role).map(({ key }) => key))
  return b.arguments.some((filler) => filler.role === role && keys.has(filler.key))
}
