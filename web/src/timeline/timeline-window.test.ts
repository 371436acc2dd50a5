import { expect, test } from 'vitest'
import type { Storyline } from '../../../src/schema/answers.ts'
import { DAY, dayOf } from '../charts/days.ts'
import { isPlaced, movedWindow, periodMoments, pinchedWindow, windowOf, zoomedWindow } from './timeline-window.ts'

const mark = { claim: 'c', report: 'd', claimant: 'x', stance: 'support' as const }
const storyline = {
  marks: [
    { ...mark, published: '2031-03-01', said: '2031-02' },
    { ...mark, published: '2031-05-01' },
  ],
  happened: [{ first: '2030-01-01', value: '2030/..' }],
} as unknown as Storyline
const days = (window: readonly [number, number] | undefined) => window?.map(dayOf)

test('the window is what was asked for, else what the clock shows with some room', () => {
  expect(days(windowOf([storyline], 'published', false, '2031-01', '2031-02'))).toEqual(['2031-01-01', '2031-02-28'])
  expect(days(windowOf([storyline], 'published', false, undefined, undefined))).toEqual(['2031-02-27', '2031-05-03'])
  expect(days(windowOf([storyline], 'said', false, undefined, undefined))).toEqual(['2031-02-12', '2031-02-16'])
  expect(windowOf([], 'said', false, undefined, undefined)).toBeUndefined()
})

test('an event with an open end lasts to the end of the window', () => {
  expect(days(periodMoments(storyline.happened[0]!, [0, Date.UTC(2032, 0, 1)]))).toEqual(['2030-01-01', '2032-01-01'])
})

test('a window is zoomed about a moment that keeps its place, and keeps four days', () => {
  expect(zoomedWindow([0, 100 * DAY], 0.5)).toEqual([25 * DAY, 75 * DAY])
  expect(zoomedWindow([0, 100 * DAY], 0.5, 20 * DAY)).toEqual([10 * DAY, 60 * DAY])
  const [from, to] = zoomedWindow([0, DAY], 0.1)
  expect(to - from).toBe(4 * DAY)
})

test('a window is moved by a share of its length', () => {
  expect(movedWindow([0, 100 * DAY], 0.5)).toEqual([50 * DAY, 150 * DAY])
})

test('what lies under two fingers stays under them', () => {
  // A quarter and three quarters of 100 days, spread to the whole width: the days 25 to 75.
  expect(pinchedWindow([0, 100 * DAY], [0.25, 0.75], [0, 1])).toEqual([25 * DAY, 75 * DAY])
  expect(pinchedWindow([0, 100 * DAY], [0.75, 0.25], [1, 0])).toEqual([25 * DAY, 75 * DAY])
  expect(pinchedWindow([0, 100 * DAY], [0, 0.5], [0.5, 1])).toEqual([-50 * DAY, 50 * DAY])
})

test('a claim stands on the drawing by its event or by a date of the clock', () => {
  expect(isPlaced(storyline, 'learnt')).toBe(true)
  expect(isPlaced({ ...storyline, happened: [] }, 'learnt')).toBe(false)
  expect(isPlaced({ ...storyline, happened: [] }, 'said')).toBe(true)
})
