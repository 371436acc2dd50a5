import type { PlaceRow } from '../../../src/schema/answers.ts'

/** A place as it stands in the view, in pixels. */
export interface SeenPlace {
  readonly place: PlaceRow
  readonly at: readonly [number, number]
}

/** One or more settlements that are too near each other to be drawn apart. */
export interface PlaceGroup {
  readonly places: readonly SeenPlace[]
  /** Where it is drawn: on the place with most claims. */
  readonly at: readonly [number, number]
}

/** Settlements nearer than this, in pixels, are drawn as one. */
const NEAR = 20

/**
 * Settlements in groups that can be told apart: each joins the first group near it, those with most claims first. Regions and countries
 * are rings and stay single: they may lie over anything. O(places · groups).
 */
export function groupPlaces(seen: readonly SeenPlace[]): PlaceGroup[] {
  const groups: { places: SeenPlace[]; at: readonly [number, number] }[] = []
  const ordered = [...seen].sort((a, b) => b.place.clusters - a.place.clusters || (a.place.id < b.place.id ? -1 : 1))
  for (const one of ordered) {
    const isDot = one.place.precision === 'settlement'
    const near = isDot
      ? groups.find(
          ({ places, at }) =>
            places[0]!.place.precision === 'settlement' && Math.hypot(at[0] - one.at[0], at[1] - one.at[1]) < NEAR,
        )
      : undefined
    if (near) near.places.push(one)
    else groups.push({ places: [one], at: one.at })
  }
  return groups
}
