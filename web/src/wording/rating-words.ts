import type { RatingKind } from '../../../src/schema/rating.ts'
import { RATING_VALUES } from '../../../src/schema/rating-scales.ts'

/** A value of a rating with its meaning: "2, probably true", "very likely, 80–95 %". */
export function ratingWords(kind: RatingKind, value: string): string {
  const meaning = (RATING_VALUES[kind] as Readonly<Record<string, string>>)[value]
  const word = value.replaceAll('-', ' ')
  return meaning === undefined || meaning === value ? word : `${word}, ${meaning}`
}
