import { useId } from 'react'
import type { EchoArrow } from './echo-layout.ts'
import classes from './echo-map.module.css'
import { weightOf } from './hop.ts'
import type { Place } from './place-marks.ts'

interface EchoArrowsProps {
  readonly arrows: readonly EchoArrow[]
  readonly placed: ReadonlyMap<string, Place>
  /** The chosen mark; its arrows stand out. */
  readonly chosen: string | undefined
}

/** How the words went: thick where they were hardened, thin where something was dropped, dashed where a text was taken over, dotted round a circle. */
export function EchoArrows({ arrows, placed, chosen }: EchoArrowsProps) {
  const id = useId()
  return (
    <g>
      <defs>
        <marker
          id={id}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.5 7.5 4 0 7.5Z" className={classes.head} />
        </marker>
      </defs>
      {arrows.map(({ from, to, isCopy, isCircular, changes }) => {
        const [a, b] = [placed.get(from), placed.get(to)]
        if (!a || !b) return null
        const kind = weightOf(changes)
        const names = [classes.arrow, kind && classes[kind], isCopy && classes.copy, isCircular && classes.circular]
        if (chosen !== undefined && (from === chosen || to === chosen)) names.push(classes.chosenArrow)
        return (
          <path
            key={`${from} ${to}`}
            d={curve(a, b)}
            className={names.filter(Boolean).join(' ')}
            markerEnd={`url(#${id})`}
          />
        )
      })}
    </g>
  )
}

/** From one mark to the other, ending short of it; marks above each other are joined by a bow. */
function curve(a: Place, b: Place): string {
  const bow = Math.abs(b.x - a.x) < 24 ? Math.min(64, 10 + Math.abs(b.y - a.y) * 0.14) : 0
  const middle = (a.x + b.x) / 2 + bow
  const away = Math.sign(b.y - a.y) || 1
  const end = bow > 0 ? { x: b.x + 6, y: b.y - away * 3 } : { x: b.x - 7, y: b.y }
  const turn = bow > 0 ? `${middle} ${a.y} ${middle} ${end.y}` : `${middle} ${a.y} ${middle} ${b.y}`
  return `M${a.x} ${a.y}C${turn} ${end.x} ${end.y}`
}
