import { type GeoProjection, geoMercator } from 'd3-geo'
import type { PlaceRow } from '../../../src/schema/answers.ts'

/** Pixels a radian takes before zooming. */
export const BASE_SCALE = 1000
const RADIUS_KM = 6371
/** A pixel is never less ground than this: the map goes no closer than a settlement as a whole. */
const FINEST_KM = 0.5
/** The zoom at which a pixel is that much ground at the equator. */
export const CLOSEST = RADIUS_KM / FINEST_KM / BASE_SCALE

/**
 * Mercator, turned so that the places lie in its middle and no group of them is cut at the date line: shapes are kept, sizes are not.
 */
export function projectionFor(places: readonly Pick<PlaceRow, 'longitude'>[]): GeoProjection {
  return geoMercator()
    .scale(BASE_SCALE)
    .translate([0, 0])
    .rotate([-middleLongitude(places), 0])
}

/** The mean direction of some longitudes, in degrees; 0 for none. */
export function middleLongitude(places: readonly Pick<PlaceRow, 'longitude'>[]): number {
  let [east, north] = [0, 0]
  for (const { longitude } of places) {
    east += Math.cos((longitude * Math.PI) / 180)
    north += Math.sin((longitude * Math.PI) / 180)
  }
  return Math.hypot(east, north) < 1e-9 ? 0 : (Math.atan2(north, east) * 180) / Math.PI
}
