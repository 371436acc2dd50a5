import { z } from 'zod'

/** FactBank values: certain, probable, possible; positive or negative; or certain that unknown (CTu), uncommitted (Uu). */
export const Factuality = z.enum(['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu'])
export type Factuality = z.infer<typeof Factuality>

/** PLOVER's auxiliary modes. */
export const Mode = z.enum(['historical', 'future', 'hypothetical', 'negation'])
export type Mode = z.infer<typeof Mode>

export const Role = z.enum([
  'actor',
  'recipient',
  'item',
  'facility',
  'place',
  'office',
  'organization',
  'instrument',
  'quantity',
  'time',
])
export type Role = z.infer<typeof Role>
