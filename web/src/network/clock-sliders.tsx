import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useId, useState } from 'react'
import type { ClockSpans } from '../../../src/schema/answers.ts'
import { dayWords } from '../elements/calendar-day.tsx'
import classes from './clock-sliders.module.css'

interface ClockSlidersProps {
  readonly clocks: ClockSpans
  readonly asOf: string | undefined
  readonly asKnownAt: string | undefined
  readonly set: (name: 'asOf' | 'asKnownAt', value: string | undefined) => void
}

/** The two clocks of the network: what had been published by a day, and what this record had learnt by one. */
export function ClockSliders({ clocks, asOf, asKnownAt, set }: ClockSlidersProps) {
  return (
    <div className={classes.clocks}>
      <ClockSlider label="Published by" span={clocks.published} value={asOf} set={(day) => set('asOf', day)} />
      <ClockSlider
        label="Learnt by us by"
        span={clocks.learnt}
        value={asKnownAt}
        set={(day) => set('asKnownAt', day)}
      />
    </div>
  )
}

interface ClockSliderProps {
  readonly label: string
  readonly span: ClockSpans['published']
  readonly value: string | undefined
  readonly set: (day: string | undefined) => void
}

function ClockSlider({ label, span, value, set }: ClockSliderProps) {
  const id = useId()
  const [first, last] = span ? [dayNumber(span.first), dayNumber(span.last)] : [0, 0]
  const current = value === undefined ? last : Math.min(last, Math.max(first, dayNumber(value)))
  const [draft, setDraft] = useState(current)
  useEffect(() => setDraft(current), [current])
  const commit = useDebouncedCallback((day: number) => set(day >= last ? undefined : dayOf(day)), 200)
  const words = draft >= last ? 'any day' : dayWords(dayOf(draft))
  return (
    <p className={classes.clock}>
      <label htmlFor={id}>
        {label} <output className={classes.day}>{words}</output>
      </label>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        value={draft}
        disabled={first === last}
        aria-valuetext={words}
        onChange={(event) => {
          const day = Number(event.currentTarget.value)
          setDraft(day)
          commit(day)
        }}
      />
      <span className={classes.ends} aria-hidden>
        {span ? (
          <>
            <span>{dayWords(span.first)}</span>
            <span>{first === last ? 'all on one day' : dayWords(span.last)}</span>
          </>
        ) : (
          <span>no report has such a date</span>
        )}
      </span>
    </p>
  )
}

const DAY = 86_400_000

/** Days since 1970; of a month or year its first day. */
function dayNumber(date: string): number {
  const [year, month = '01', day = '01'] = date.slice(0, 10).split('-')
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY)
}

function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}
