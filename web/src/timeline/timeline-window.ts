import type { Storyline, StorylineMark } from '../../../src/schema/answers.ts'
import { DAY, extentOf, momentOf, spanOfDate } from '../charts/days.ts'

/** Clocks on which reporting is placed; events have their own. */
export type ReportingClock = 'published' | 'said' | 'learnt'

/** The moment of a mark on a clock; absent where it is not known there. */
export function markMoment(mark: StorylineMark, clock: ReportingClock): number | undefined {
  return momentOf(mark[clock])
}

/** The moments of an event, ends left open as far as the window goes. */
export function periodMoments({ first, last }: Storyline['happened'][number], [from, to]: Window): Window {
  return [spanOfDate(first)?.start ?? from, spanOfDate(last)?.end ?? to]
}

/** Whether anything of a claim has a place on the drawing: a claim on the clock of reporting, or an event. */
export function isPlaced({ marks, happened }: Storyline, clock: ReportingClock): boolean {
  return happened.length > 0 || marks.some((mark) => markMoment(mark, clock) !== undefined)
}

/** All moments at which something stands: reporting on its clock, or events. */
export function momentsOf(items: readonly Storyline[], clock: ReportingClock, isOfEvents: boolean): number[] {
  return items.flatMap(({ marks, happened }) =>
    isOfEvents
      ? happened.flatMap(({ first, last }) => [momentOf(first) ?? [], momentOf(last) ?? []].flat())
      : marks.flatMap((mark) => markMoment(mark, clock) ?? []),
  )
}

/** First and last moment shown: the dates asked for, else those of what is there. */
export function windowOf(
  items: readonly Storyline[],
  clock: ReportingClock,
  isOfEvents: boolean,
  since: string | undefined,
  until: string | undefined,
): Window | undefined {
  const found = extentOf(momentsOf(items, clock, isOfEvents))
  const from = spanOfDate(since)?.start ?? found?.[0]
  const to = spanOfDate(until)?.end ?? found?.[1]
  if (from === undefined || to === undefined) return undefined
  return from < to ? [from, to] : [from - 2 * DAY, from + 2 * DAY]
}

/** First and last moment, UTC milliseconds. */
export type Window = readonly [from: number, to: number]

/** No window is shorter. */
const LEAST = 4 * DAY

/** A window stretched (`by` > 1) or narrowed about a moment that keeps its place, else about its middle; never less than four days. */
export function zoomedWindow([from, to]: Window, by: number, about = (from + to) / 2): Window {
  const length = to - from
  const next = Math.max(length * by, LEAST)
  const share = (about - from) / length
  return [about - share * next, about + (1 - share) * next]
}

/** A window moved by a share of its length. */
export function movedWindow([from, to]: Window, share: number): Window {
  const step = (to - from) * share
  return [from + step, to + step]
}

/** The window in which the stretch of time between two fingers is where they are now, both as shares of the width. */
export function pinchedWindow(
  [from, to]: Window,
  then: readonly [number, number],
  now: readonly [number, number],
): Window {
  const [left, right] = [Math.min(...then), Math.max(...then)]
  const [first, last] = [Math.min(...now), Math.max(...now)]
  const by = Math.max(right - left, 0.01) / Math.max(last - first, 0.01)
  const length = Math.max((to - from) * by, LEAST)
  const start = from + left * (to - from) - first * length
  return [start, start + length]
}
