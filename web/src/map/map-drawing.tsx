import { useElementSize } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import type { PlaceRow } from '../../../src/schema/answers.ts'
import drawn from '../elements/drawn-page.module.css'
import { framing } from '../network/camera.ts'
import { useCamera } from '../network/use-camera.ts'
import { ZoomButtons } from '../network/zoom-buttons.tsx'
import { groupPlaces, type PlaceGroup } from './group-places.ts'
import classes from './map-drawing.module.css'
import { MapMarks } from './map-marks.tsx'
import { CLOSEST, projectionFor } from './projection.ts'
import { useBorders } from './use-borders.ts'

interface MapDrawingProps {
  readonly places: readonly PlaceRow[]
  readonly picked: string | undefined
  readonly pick: (id: string) => void
  /** Whether the ground is the real world's. */
  readonly hasBorders: boolean
  readonly label: string
}

/** The map opens no closer than this: some hundred kilometres round a single place. */
const CLOSEST_FRAME = 4

/** The places on a map: drag to move, wheel, two fingers or buttons to zoom, click to pick. Everything on it is in the list below it too. */
export function MapDrawing({ places, picked, pick, hasBorders, label }: MapDrawingProps) {
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const drawing = useRef<SVGSVGElement>(null)
  const projection = useMemo(() => projectionFor(places), [places])
  const { ground, failed } = useBorders(projection, hasBorders)
  const points = useMemo(
    () => new Map(places.map(({ id, longitude, latitude }) => [id, projection([longitude, latitude]) ?? [0, 0]])),
    [places, projection],
  )
  const size = { width, height }
  const framed = framing([...points.values()].flat(), size)
  const start = { ...framed, scale: Math.min(framed.scale, CLOSEST_FRAME) }
  const control = useCamera({ size, subject: places, framed: start, closest: CLOSEST, drawing })
  const { camera } = control
  const seen = places.map((place) => {
    const [x, y] = points.get(place.id)!
    const right = (x! - camera.x) * camera.scale + width / 2
    return { place, at: [right, (y! - camera.y) * camera.scale + height / 2] as const }
  })
  const choose = ({ places: own }: PlaceGroup) => {
    if (control.wasMoved()) return
    if (own.length === 1 || camera.scale >= CLOSEST) return pick(own[0]!.place.id)
    const close = framing(
      own.flatMap(({ place }) => points.get(place.id)!),
      size,
    )
    control.look({ ...close, scale: Math.max(camera.scale * 2, close.scale) })
  }
  const onScreen = `translate(${width / 2} ${height / 2}) scale(${camera.scale}) translate(${-camera.x} ${-camera.y})`
  return (
    <div className={drawn.frame}>
      {/* biome-ignore-start lint/a11y: arrow keys move the map, its marks are buttons in the list below, and a set of fields it is not */}
      <div ref={ref} className={drawn.view} role="group" aria-label="Map" tabIndex={0} onKeyDown={control.onKeyDown}>
        <svg
          ref={drawing}
          className={classes.map}
          viewBox={`0 0 ${width || 1} ${height || 1}`}
          role="img"
          aria-label={label}
          data-scale={camera.scale.toFixed(3)}
          onPointerDown={control.onPointerDown}
          onPointerMove={control.onPointerMove}
        >
          <g transform={onScreen}>
            <path d={ground.graticule} className={classes.graticule} />
            {ground.land && <path d={ground.land} className={classes.land} />}
            {ground.borders && <path d={ground.borders} className={classes.borders} />}
          </g>
          <MapMarks groups={groupPlaces(seen)} size={size} picked={picked} choose={choose} />
        </svg>
      </div>
      {/* biome-ignore-end lint/a11y: as above */}
      <ZoomButtons
        isClosest={camera.scale >= CLOSEST}
        zoomIn={control.zoomIn}
        zoomOut={control.zoomOut}
        showAll={control.showAll}
      />
      {failed && <p role="alert">The file of borders could not be loaded; the places are shown without them.</p>}
    </div>
  )
}
