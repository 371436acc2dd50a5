import type { z } from 'zod'
import type { ClusterState } from '../schema/index.ts'

/** Claims for and against, and how many of those for it were withdrawn by a newer version of their report. */
export interface StanceCounts {
  readonly support: number
  readonly deny: number
  readonly withdrawn: number
  /** Denials that were withdrawn, which `deny` does not count. */
  readonly withdrawn_denials: number
}

/**
 * Contested when someone asserts it and someone denies it; denied when it is only denied; retracted when every report that
 * asserted it, or where none did all that denied it, has a newer version that no longer does. A claim only asked about or commented on counts as asserted by no one, and is
 * listed as asserted with no support.
 */
export function clusterState({
  support,
  deny,
  withdrawn,
  withdrawn_denials,
}: StanceCounts): z.infer<typeof ClusterState> {
  const standing = support - withdrawn
  if (support > 0 && standing <= 0) return 'retracted'
  if (support === 0 && deny === 0 && withdrawn_denials > 0) return 'retracted'
  if (deny === 0) return 'asserted'
  return standing > 0 ? 'contested' : 'denied'
}
