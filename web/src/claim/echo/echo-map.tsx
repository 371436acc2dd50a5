import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { scaleUtc } from 'd3-scale'
import { useMemo, useState } from 'react'
import type { ClaimAnswer, ClaimMember } from '../../../../src/schema/answers.ts'
import chart from '../../charts/chart.module.css'
import { extentOf } from '../../charts/days.ts'
import { TimeAxis } from '../../charts/time-axis.tsx'
import { useMarkKeys } from '../../charts/use-mark-keys.ts'
import { plural } from '../../wording/plural.ts'
import { CircularNote } from './circular-note.tsx'
import { EchoArrows } from './echo-arrows.tsx'
import { EchoLanes } from './echo-lanes.tsx'
import { type EchoMark, echoLayout } from './echo-layout.ts'
import { EchoLegend } from './echo-legend.tsx'
import { EchoMarkSign } from './echo-mark-sign.tsx'
import { EchoReadout } from './echo-readout.tsx'
import { EchoTable } from './echo-table.tsx'
import { placeMarks } from './place-marks.ts'

/** Lanes drawn unless all are asked for. */
const LANES = 16

/** Pixels: room above for the dates, height of a lane, and what the undated stand in on the right. */
const TOP = 26
const LANE = 46
const UNDATED = 70

interface EchoMapProps {
  readonly echo: ClaimAnswer['echo']
  readonly members: readonly ClaimMember[]
  readonly circular: ClaimAnswer['circular']
}

/**
 * Who repeated whom, over time: one lane an outlet, an arrow from whoever said it to whoever repeated it. Where no date is known at all,
 * first and later are told by who drew on whom.
 */
export default function EchoMap({ echo, members, circular }: EchoMapProps) {
  const { ref, width } = useElementSize()
  const [isWhole, setIsWhole] = useState(false)
  const layout = useMemo(() => echoLayout(echo, members), [echo, members])
  const lanes = isWhole ? layout.lanes : layout.lanes.slice(0, LANES)
  const marks = layout.marks.filter((mark) => mark.lane < lanes.length)
  const dated = marks.flatMap((mark) => mark.at ?? [])
  const isDated = dated.length > 0
  const hasUndated = isDated && dated.length < marks.length
  const [from, to] = extentOf(dated) ?? [0, 1]
  const right = Math.max(width - 8 - (hasUndated ? UNDATED : 0), 40)
  const scale = scaleUtc([from, to], [10, right])
  const height = TOP + lanes.length * LANE
  const steps = Math.max(1, ...marks.map((mark) => mark.step))
  const xOf = ({ at, step }: EchoMark) => {
    if (!isDated) return 16 + (step / steps) * (right - 48)
    return at === undefined ? right + UNDATED / 2 : scale(at)
  }
  const placed = placeMarks(marks, xOf, TOP, LANE)
  const { chosen, markProps, chartProps } = useMarkKeys(marks[0]?.id)
  return (
    <section aria-labelledby="echo">
      <h2 id="echo">Who repeated whom</h2>
      {circular && <CircularNote circular={circular} layout={layout} />}
      <EchoLegend layout={layout} isDated={isDated} hasOneOrigin={circular === 'one-origin'} />
      <div ref={ref} className={chart.frame}>
        {width > 0 && (
          <svg className={chart.chart} width={width} height={height} {...chartProps} aria-describedby="echo-keys">
            <title>{`Echo map: ${plural(lanes.length, 'lane')}, ${plural(marks.length, 'mark')}`}</title>
            {isDated && <TimeAxis scale={scale} height={height} top={TOP} />}
            {hasUndated && (
              <text className={chart.tick} x={right + 8} y={TOP - 5}>
                undated
              </text>
            )}
            <EchoLanes lanes={lanes} top={TOP} laneHeight={LANE} width={width} />
            <EchoArrows arrows={layout.arrows} placed={placed} chosen={chosen} />
            {marks.map((mark) => (
              <EchoMarkSign
                key={mark.id}
                mark={mark}
                laneName={lanes[mark.lane]!.name}
                place={placed.get(mark.id)!}
                isChosen={mark.id === chosen}
                isOnlyOrigin={circular === 'one-origin' && mark.isOrigin && mark.member.stance === 'support'}
                isInCircle={lanes[mark.lane]!.circle !== undefined}
                markProps={markProps(mark.id, mark.lane, placed.get(mark.id)!.x)}
              />
            ))}
          </svg>
        )}
        {layout.lanes.length > LANES && (
          <Button variant="default" size="xs" onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? `Show the first ${LANES} lanes` : `Show all ${layout.lanes.length} lanes`}
          </Button>
        )}
        <EchoReadout layout={layout} mark={layout.marks.find((mark) => mark.id === chosen)} />
      </div>
      <EchoTable layout={layout} />
    </section>
  )
}
