import type { PlaceRow } from '../../../src/schema/answers.ts'
import classes from './place-mark.module.css'
import { placeState } from './place-state.ts'

interface PlaceMarkProps {
  readonly at: readonly [number, number]
  readonly place: Pick<PlaceRow, 'precision' | 'clusters' | 'states'>
  readonly isPicked: boolean
  readonly pick?: () => void
}

/** Radius of the ring of a place that is known only so far, in pixels: it says that the ground is wider than a dot, not how wide. */
const RINGS = { region: 24, country: 38 } as const

/** A settlement is a dot; a region or country a soft ring round its label point. Contested, denied and retracted are drawn as such. */
export function PlaceMark({ at: [x, y], place, isPicked, pick }: PlaceMarkProps) {
  const state = placeState(place)
  const dot = placeRadius(place)
  const ring = place.precision === 'settlement' ? undefined : RINGS[place.precision]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the map is one image; each place is a button in the list below it
    <g className={`${classes.mark} ${classes[state]}`} transform={`translate(${x} ${y})`} onClick={pick}>
      {ring !== undefined && <circle r={ring} className={classes.ring} />}
      {isPicked && <circle r={(ring ?? dot) + 4} className={classes.halo} />}
      {ring === undefined && state !== 'contested' && <circle r={dot} className={classes.dot} />}
      {state === 'contested' && (
        <>
          <path d={`M0 ${-dot}A${dot} ${dot} 0 0 0 0 ${dot}Z`} className={classes.said} />
          <path d={`M0 ${-dot}A${dot} ${dot} 0 0 1 0 ${dot}Z`} className={classes.unsaid} />
        </>
      )}
      {ring !== undefined && state !== 'contested' && <circle r={3} className={classes.dot} />}
      {state === 'denied' && <path d="M-4 -4L4 4M-4 4L4 -4" className={classes.cross} />}
    </g>
  )
}

/** Radius of a settlement's dot: its area grows with its claims, up to a point. */
export function placeRadius({ clusters }: Pick<PlaceRow, 'clusters'>): number {
  return 4.5 + Math.min(8, 1.4 * Math.sqrt(clusters))
}
