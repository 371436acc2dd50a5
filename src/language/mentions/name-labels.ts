/** Types of names the reading network tells apart, in the order of their numbers: those of the en-worldwide-newswire corpus. */
export const NAME_TYPES = [
  'Person',
  'Organization',
  'Location',
  'Facility',
  'NORP',
  'Misc',
  'Product',
  'Date',
  'Money',
] as const
export type NameType = (typeof NAME_TYPES)[number]

/** A name as tagged: tokens [first, end). */
export interface TaggedName {
  readonly first: number
  readonly end: number
  readonly type: NameType
}
