import type { PlaceRow } from '../../../src/schema/answers.ts'
import type { Size } from '../network/camera.ts'
import { besideNode, placeLabels } from '../network/labels.ts'
import type { PlaceGroup } from './group-places.ts'
import classes from './map-marks.module.css'
import { PlaceMark, placeRadius } from './place-mark.tsx'

interface MapMarksProps {
  readonly groups: readonly PlaceGroup[]
  readonly size: Size
  readonly picked: string | undefined
  readonly choose: (group: PlaceGroup) => void
}

/** The places of a view, rings below dots, with as many names as do not touch. */
export function MapMarks({ groups, size, picked, choose }: MapMarksProps) {
  const isPicked = ({ places }: PlaceGroup) => places.some(({ place }) => place.id === picked)
  const first = ({ places }: PlaceGroup) => places[0]!.place
  const rings = groups.filter((group) => first(group).precision !== 'settlement')
  const dots = groups.filter((group) => first(group).precision === 'settlement')
  const labels = placeLabels(
    groups.map((group) => {
      const { name, clusters } = first(group)
      const others = group.places.length - 1
      return {
        text: others > 0 ? `${name} and ${others} more` : name,
        spots: besideNode(group.at, placeRadius(first(group))),
        size: 13,
        isBold: isPicked(group),
        first: isPicked(group) ? Number.POSITIVE_INFINITY : clusters,
        isFaint: false,
      }
    }),
    groups.map((group) => ({ at: group.at, radius: placeRadius(first(group)) })),
    size,
  )
  return (
    <>
      {[...rings, ...dots].map((group) => (
        <PlaceMark
          key={first(group).id}
          at={group.at}
          place={summed(group)}
          isPicked={isPicked(group)}
          pick={() => choose(group)}
        />
      ))}
      {labels.map(({ at: [x, y], text, size: letters, isBold }) => (
        <text
          key={`${text} ${x} ${y}`}
          x={x}
          y={y}
          fontSize={letters}
          className={isBold ? classes.picked : classes.name}
        >
          {text}
        </text>
      ))}
    </>
  )
}

/** Several settlements as one mark. */
function summed({ places }: PlaceGroup): Pick<PlaceRow, 'precision' | 'clusters' | 'states'> {
  const states = { asserted: 0, contested: 0, denied: 0, retracted: 0 }
  let clusters = 0
  for (const { place } of places) {
    clusters += place.clusters
    for (const state of ['asserted', 'contested', 'denied', 'retracted'] as const) states[state] += place.states[state]
  }
  return { precision: places[0]!.place.precision, clusters, states }
}
