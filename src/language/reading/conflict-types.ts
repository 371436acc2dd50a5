/** Types of what is named or described in reporting on armed conflict, in the order of their numbers: those of re3d, mapped. */
export const CONFLICT_TYPES = ['Organization', 'Person', 'Place', 'Nationality', 'Weapon'] as const
export type ConflictType = (typeof CONFLICT_TYPES)[number]
