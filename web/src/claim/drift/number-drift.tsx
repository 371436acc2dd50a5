import { useElementSize } from '@mantine/hooks'
import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale'
import chart from '../../charts/chart.module.css'
import { extentOf, momentOf } from '../../charts/days.ts'
import { TimeAxis } from '../../charts/time-axis.tsx'
import { useMarkKeys } from '../../charts/use-mark-keys.ts'
import { rivalWords } from '../figure-rivals.ts'
import { figureWords } from '../figure-words.ts'
import { DriftMark } from './drift-mark.tsx'
import { type DriftSeries, driftSeries, ends, type NumberLine } from './drift-series.ts'
import classes from './number-drift.module.css'

/** Pixels. */
const TOP = 26
const HEIGHT = 240
const LEFT = 64

/** From this ratio of greatest to least on, figures are drawn by their logarithm. */
const WIDE = 50

/** How the figures of a claim drift over time, one drawing for each measure. */
export default function NumberDrift({ numbers }: { readonly numbers: readonly NumberLine[] }) {
  return driftSeries(numbers).map((series) => <SeriesDrawing key={series.unit ?? ''} series={series} />)
}

const figures = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })
const longFigures = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 })

function SeriesDrawing({ series }: { readonly series: DriftSeries }) {
  const { ref, width } = useElementSize()
  const dated = series.lines.flatMap((line) => momentOf(line.publishedAt) ?? [])
  const isDated = dated.length > 0
  const hasUndated = isDated && dated.length < series.lines.length
  const right = Math.max(width - 24 - (hasUndated ? 70 : 0), LEFT + 40)
  const time = scaleUtc(extentOf(dated, 0.08) ?? [0, 1], [LEFT, right])
  const isWide = series.least > 0 && series.greatest / series.least >= WIDE
  const range = [HEIGHT - 14, TOP + 18]
  const scale = isWide
    ? scaleLog([series.least / 1.5, series.greatest * 1.5], range)
    : scaleLinear([Math.min(0, series.least), series.greatest * 1.12 || 1], range)
  const marks = series.lines.map((line, i) => {
    const at = momentOf(line.publishedAt)
    // Without any date they stand side by side, in the order in which they are listed.
    const side = LEFT + ((i + 0.5) / series.lines.length) * (right - LEFT)
    const x = at !== undefined ? time(at) : isDated ? right + 40 : side
    return { line, id: line.claim, x, y: (value: number) => scale(value) }
  })
  const { chosen, markProps, chartProps } = useMarkKeys(marks[0]?.id)
  const labelled = labelledMarks(marks, width)
  const shown = series.lines.find((line) => line.claim === chosen)
  const rivalsShown = shown && rivalWords(shown, series.lines)
  const classWords = [...new Set(series.lines.map((line) => line.counted ?? ''))]
  return (
    <figure className={chart.frame}>
      <figcaption className={classes.caption}>
        {series.unit === undefined ? 'Counts' : `In ${series.unit}`} {isDated && ' by date of publication'}
        {isWide && ', on a logarithmic scale'}. A bar marks a bound: an arrow up is “over”, an arrow down “under”; a
        hollow dot is “about”.
      </figcaption>
      <div ref={ref}>
        {width > 0 && (
          <svg className={chart.chart} width={width} height={HEIGHT} {...chartProps}>
            <title>{`Figures over time: ${series.lines.map(figureWords).join(', ')}`}</title>
            {isDated && <TimeAxis scale={time} height={HEIGHT} top={TOP} />}
            {scale.ticks(4).map((tick) => (
              <text key={tick} className={chart.tick} x={LEFT - 10} y={scale(tick) + 4} textAnchor="end">
                {(series.greatest < 1e6 ? figures : longFigures).format(tick)}
              </text>
            ))}
            {hasUndated && (
              <text className={chart.tick} x={right + 14} y={TOP - 5}>
                undated
              </text>
            )}
            {marks.map(({ line, id, x, y }) => (
              <DriftMark
                key={id}
                line={line}
                x={x}
                y={y}
                look={classWords.indexOf(line.counted ?? '')}
                isChosen={id === chosen}
                markProps={markProps(id, 0, x + (ends(line)[0] ?? 0) / 1e15)}
                isLabelled={id === chosen || labelled.has(id)}
                toLeft={isToLeft(x, width)}
                rivals={rivalWords(line, series.lines)}
              />
            ))}
          </svg>
        )}
      </div>
      <p className={chart.readout}>
        {shown ? (
          <>
            <strong>{figureWords(shown)}</strong>, says <bdi>{shown.claimant}</bdi>
            {rivalsShown !== undefined && (
              <>
                ; <bdi>{rivalsShown}</bdi>
              </>
            )}
          </>
        ) : (
          'Point at a figure, or move to it with the arrow keys; Enter opens its exact words.'
        )}
      </p>
    </figure>
  )
}

const isToLeft = (x: number, width: number) => x > width - 150

interface PlacedLine {
  readonly id: string
  readonly line: NumberLine
  readonly x: number
  readonly y: (value: number) => number
}

/** Those whose words have room beside them: none over the words or the mark of another. */
function labelledMarks(marks: readonly PlacedLine[], width: number): ReadonlySet<string> {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = []
  const labelled = new Set<string>()
  if (width <= 560) return labelled
  const boxes = marks.map(({ id, line, x, y }) => {
    const long = 14 + figureWords(line).length * 6.5
    return {
      id,
      left: isToLeft(x, width) ? x - long : x + 8,
      right: isToLeft(x, width) ? x - 8 : x + long,
      y: y(ends(line)[0]!),
      x,
    }
  })
  for (const box of boxes) {
    const isOver = ({ left, right, y }: (typeof taken)[number]) =>
      Math.abs(y - box.y) < 15 && left < box.right && right > box.left
    const dots = boxes.filter((other) => other !== box).map(({ x, y }) => ({ left: x - 5, right: x + 5, y }))
    if ([...taken, ...dots].some(isOver)) continue
    taken.push(box)
    labelled.add(box.id)
  }
  return labelled
}
