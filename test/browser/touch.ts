import type { Locator, Page } from 'playwright-core'

type Point = readonly [number, number]

/** Puts two fingers on the middle of a drawing, so many pixels apart, and moves them until they are as far apart as `to`. */
export async function pinch(page: Page, drawing: Locator, from: number, to: number): Promise<void> {
  await drawing.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await drawing.boundingBox())!
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([right, down], id) => ({ x: right, y: down, id })),
    })
  const pair = (apart: number): readonly Point[] =>
    [-1, 1].map((side) => [x + width / 2 + (side * apart) / 2, y + height / 2] as const)
  await touch('touchStart', pair(from).slice(0, 1))
  await touch('touchStart', pair(from))
  const steps = 4
  for (let step = 1; step <= steps; step++) await touch('touchMove', pair(from + ((to - from) * step) / steps))
  await touch('touchEnd', [])
  await session.detach()
}
