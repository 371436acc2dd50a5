/** A point on the globe, in degrees north and east. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

const RADIUS_KM = 6371.0088
const RADIANS = Math.PI / 180

/** Great-circle distance in kilometres on a sphere of the mean radius of the earth (haversine formula; Sinnott 1984). */
export function kilometres(a: Point, b: Point): number {
  const north = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2)
  const east = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2)
  const chord = north * north + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * east * east
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}
