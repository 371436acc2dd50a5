import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Camera, type Point, pinched } from './camera.ts'

const size = { width: 800, height: 600 }
const ground = ({ x, y, scale }: Camera, [right, down]: Point): Point => [
  x + (right - size.width / 2) / scale,
  y + (down - size.height / 2) / scale,
]
const pixel = fc.integer({ min: 0, max: 600 })

test('what lay under two fingers still does when they have moved, as long as they did not turn', () =>
  fc.assert(
    fc.property(
      pixel,
      pixel,
      pixel,
      pixel,
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      (left, top, right, down, grown) => {
        const camera = { x: 3, y: -2, scale: 4 }
        const before: [Point, Point] = [
          [left, top],
          [left + 60, top + 80],
        ]
        const after: [Point, Point] = [
          [right, down],
          [right + 60 * grown, down + 80 * grown],
        ]
        const next = pinched(camera, before, after, size)
        expect(next.scale).toBeCloseTo(camera.scale * grown)
        for (const finger of [0, 1] as const) {
          const [x, y] = ground(next, after[finger])
          expect(x).toBeCloseTo(ground(camera, before[finger])[0], 4)
          expect(y).toBeCloseTo(ground(camera, before[finger])[1], 4)
        }
      },
    ),
  ))
