import type { ClaimAnswer } from '../../../../src/schema/answers.ts'
import { Name } from '../../elements/name.tsx'
import { plural } from '../../wording/plural.ts'
import type { EchoLayout } from './echo-layout.ts'
import classes from './echo-map.module.css'

interface CircularNoteProps {
  readonly circular: NonNullable<ClaimAnswer['circular']>
  readonly layout: EchoLayout
}

/** Circular reporting, in words: who draws on whom in a circle, or how many reports there are of one origin. */
export function CircularNote({ circular, layout: { lanes, marks } }: CircularNoteProps) {
  if (circular === 'circle') {
    const circles = [...new Set(lanes.flatMap(({ circle }) => circle ?? []))]
    return circles.map((circle) => (
      <p key={circle} className={classes.circularNote}>
        <strong>↻ Circular reporting.</strong>{' '}
        <Names names={lanes.filter((lane) => lane.circle === circle).map(({ name }) => name)} /> draw on each other:
        none of them shows where the claim began.
      </p>
    ))
  }
  const reports = new Set(marks.filter((mark) => !mark.isCited).map(({ member }) => member.report.id)).size
  const behind = new Set(
    marks.filter((mark) => mark.isOrigin && mark.member.stance === 'support').map(({ lane }) => lanes[lane]!.name),
  )
  return (
    <p className={classes.circularNote}>
      <strong>◎ One origin.</strong> {plural(reports, 'report')}, and{' '}
      {behind.size === 1 ? (
        <>
          all that put it forward go back to <Names names={[...behind]} />
        </>
      ) : (
        'no more than one party stands behind them'
      )}
      : repeating it adds no weight.
    </p>
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, i) => (
    <span key={name}>
      {i > 0 && (i === names.length - 1 ? ' and ' : ', ')}
      <Name text={name} />
    </span>
  ))
}
