import { kilometres } from '../schema/index.ts'

/** A toponym; with its point, in degrees north and east, where gold or the program gives one. */
export interface PlacedSpan {
  readonly start: number
  readonly end: number
  readonly latitude?: number
  readonly longitude?: number
}

/** Counts of how well toponyms were placed; add those of many documents before dividing. */
export interface PlaceCounts {
  /** Gold toponyms that have a point. */
  readonly gold: number
  /** Of those, how many were found, by any overlap. */
  readonly found: number
  /** Of the found, how many were given a point. */
  readonly resolved: number
  /** Of the resolved, how many lie within 161 km of gold. */
  readonly near: number
}

/** 100 miles: the distance within which the field calls a toponym rightly placed (Leidner 2007; Gritta et al. 2018). */
export const NEAR_KM = 161

/** Compares points of toponyms found with those of gold; the first overlapping span is a gold toponym's counterpart. */
export function countPlaces(gold: readonly PlacedSpan[], predicted: readonly PlacedSpan[]): PlaceCounts {
  const left = new Set(predicted)
  let [placed, found, resolved, near] = [0, 0, 0, 0]
  for (const span of gold) {
    const point = pointOf(span)
    if (!point) continue
    placed++
    const match = [...left].find((other) => other.start < span.end && span.start < other.end)
    if (!match) continue
    left.delete(match)
    found++
    const answer = pointOf(match)
    if (!answer) continue
    resolved++
    if (kilometres(point, answer) <= NEAR_KM) near++
  }
  return { gold: placed, found, resolved, near }
}

/** Sum of counts over documents. */
export function addPlaces(all: readonly PlaceCounts[]): PlaceCounts {
  const sum = (part: keyof PlaceCounts): number => all.reduce((total, counts) => total + counts[part], 0)
  return { gold: sum('gold'), found: sum('found'), resolved: sum('resolved'), near: sum('near') }
}

function pointOf({ latitude, longitude }: PlacedSpan) {
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}
