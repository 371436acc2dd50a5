import type { Storyline, StorylineMark } from '../../../src/schema/answers.ts'
import { DAY, extentOf, momentOf, spanOfDate } from '../charts/days.ts'

/** Clocks on which reporting is placed; events have their own. */
export type ReportingClock = 'published' | 'said' | 'learnt'

/** The moment of a mark on a clock; absent where it is not known there. */
export function markMoment(mark: StorylineMark, clock: ReportingClock): number | undefined {
  return momentOf(mark[clock])
}

/** The moments of an event, ends left open as far as the window goes. */
export function periodMoments(
  { first, last }: Storyline['happened'][number],
  [from, to]: readonly [number, number],
): readonly [number, number] {
  return [spanOfDate(first)?.start ?? from, spanOfDate(last)?.end ?? to]
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
): readonly [number, number] | undefined {
  const found = extentOf(momentsOf(items, clock, isOfEvents))
  const from = spanOfDate(since)?.start ?? found?.[0]
  const to = spanOfDate(until)?.end ?? found?.[1]
  if (from === undefined || to === undefined) return undefined
  return from < to ? [from, to] : [from - 2 * DAY, from + 2 * DAY]
}

/** A window stretched (`by` > 1) or narrowed about its middle, then moved by a share of its length; never less than four days. */
export function movedWindow(
  [from, to]: readonly [number, number],
  by: number,
  share: number,
): readonly [number, number] {
  const half = Math.max(((to - from) / 2) * by, 2 * DAY)
  const middle = (from + to) / 2 + (to - from) * share
  return [middle - half, middle + half]
}
