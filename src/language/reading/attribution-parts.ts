/** Parts of an attribution that the reading network marks, in the order of their numbers. */
export const ATTRIBUTION_PARTS = ['source', 'cue', 'content'] as const
export type AttributionPart = (typeof ATTRIBUTION_PARTS)[number]
