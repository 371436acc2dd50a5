import type { EchoLane } from './echo-layout.ts'
import classes from './echo-map.module.css'

interface EchoLanesProps {
  readonly lanes: readonly EchoLane[]
  readonly top: number
  readonly laneHeight: number
  readonly width: number
}

/** A line and a name for each outlet or party; those behind the claim are bold, those only cited are dotted, those who draw on each other, or were translated, say so. */
export function EchoLanes({ lanes, top, laneHeight, width }: EchoLanesProps) {
  return (
    <g>
      {lanes.map((lane, i) => {
        const y = top + i * laneHeight
        return (
          <g key={lane.id}>
            <line
              className={lane.hasReport ? classes.lane : classes.citedLane}
              x1={0}
              x2={width}
              y1={y + laneHeight * 0.58}
              y2={y + laneHeight * 0.58}
            />
            <text className={lane.isOrigin ? classes.originName : classes.laneName} x={2} y={y + 13}>
              {shortened(lane.name, Math.max(16, Math.floor(width / 9)))}
              {lane.isOrigin && <tspan className={classes.role}> origin</tspan>}
              {lane.circle !== undefined && <tspan className={classes.role}> ↻ in a circle</tspan>}
              {lane.language !== undefined && <tspan className={classes.role}> in {lane.language}, translated</tspan>}
              {!lane.hasReport && !lane.isOrigin && <tspan className={classes.role}> only cited</tspan>}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function shortened(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}
