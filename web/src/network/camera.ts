/** What part of a plane is seen: the point in the middle of the view, and how many pixels a unit takes. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** A point of the view, in pixels from its upper left corner: right, down. */
export type Point = readonly [number, number]

/** Pixels left free round what is framed. */
const MARGIN = 56
/** No closer than this when all is framed: two nodes alone need not fill the view. */
const CLOSEST_FRAME = 20

/** The camera that shows all of these points, x and y in turn. */
export function framing(positions: ArrayLike<number>, { width, height }: Size): Camera {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < positions.length; i += 2) {
    left = Math.min(left, positions[i]!)
    right = Math.max(right, positions[i]!)
    top = Math.min(top, positions[i + 1]!)
    bottom = Math.max(bottom, positions[i + 1]!)
  }
  if (left === Infinity) return { x: 0, y: 0, scale: 1 }
  const across = Math.max(1, width - 2 * MARGIN) / Math.max(1e-6, right - left)
  const down = Math.max(1, height - 2 * MARGIN) / Math.max(1e-6, bottom - top)
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(across, down, CLOSEST_FRAME) }
}

/** The camera after zooming by a factor about a point of the view, in pixels from its upper left corner. */
export function zoomed(camera: Camera, factor: number, at: Point, { width, height }: Size): Camera {
  const scale = Math.min(100, Math.max(0.005, camera.scale * factor))
  const [right, down] = [at[0] - width / 2, at[1] - height / 2]
  const kept = 1 / camera.scale - 1 / scale
  return { x: camera.x + right * kept, y: camera.y + down * kept, scale }
}

/** The camera after the view was moved by some pixels. */
export function panned(camera: Camera, right: number, down: number): Camera {
  return { ...camera, x: camera.x - right / camera.scale, y: camera.y - down / camera.scale }
}

/** The camera after two fingers went from one pair of points of the view to another: what lay under each still does, but for a turn. */
export function pinched(
  camera: Camera,
  [a, b]: readonly [Point, Point],
  [c, d]: readonly [Point, Point],
  size: Size,
): Camera {
  const apart = (one: Point, other: Point) => Math.max(1, Math.hypot(one[0] - other[0], one[1] - other[1]))
  const middle = (one: Point, other: Point) => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2] as const
  const [from, to] = [middle(a, b), middle(c, d)]
  return zoomed(panned(camera, to[0] - from[0], to[1] - from[1]), apart(c, d) / apart(a, b), to, size)
}
