import { useMemo } from 'react'
import type { Storyline } from '../../../src/schema/answers.ts'
import { extentOf } from '../charts/days.ts'
import { plural } from '../wording/plural.ts'
import { Overview } from './overview.tsx'
import { StorylineChart } from './storyline-chart.tsx'
import { StorylineList } from './storyline-list.tsx'
import classes from './timeline-page.module.css'
import { isPlaced, momentsOf, type ReportingClock, type Window } from './timeline-window.ts'
import { type Dates, useTimeWindow } from './use-time-window.ts'

interface TimelinesProps {
  /** Claims that match, most reported first; and those of all dates. */
  readonly items: readonly Storyline[]
  readonly whole: readonly Storyline[]
  /** More match than are here. */
  readonly isCut: boolean
  readonly clock: ReportingClock
  readonly isOfEvents: boolean
  readonly isNarrowed: boolean
  /** First and last moment by the address and by what is there. */
  readonly asked: Window
  readonly set: (dates: Dates) => void
}

/** How much stands when; below it, one lane a claim that stands anywhere; below that, the same in words. */
export function Timelines({ items, whole, isCut, clock, isOfEvents, isNarrowed, asked, set }: TimelinesProps) {
  const control = useTimeWindow(asked, set)
  const moments = useMemo(() => momentsOf(whole, clock, isOfEvents), [whole, clock, isOfEvents])
  const placed = useMemo(() => items.filter((item) => isPlaced(item, clock)), [items, clock])
  const undated = items.length - placed.length
  return (
    <>
      <Overview
        moments={moments}
        extent={extentOf(moments, 0.02) ?? asked}
        isOfEvents={isOfEvents}
        isNarrowed={isNarrowed}
        control={control}
      />
      <p className={classes.count} role="status">
        {plural(placed.length, 'claim')}
        {isCut && ', the most reported of those that match'}
        {undated > 0 && `; ${plural(undated, 'other')} ${undated === 1 ? 'has' : 'have'} no date on this clock`}
      </p>
      <StorylineChart items={placed} clock={clock} control={control} />
      <StorylineList items={placed} clock={clock} />
    </>
  )
}
