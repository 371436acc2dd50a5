import { forceLayout, type LayoutTask, layoutSteps } from './force-layout.ts'
import { spreadApart } from './spread-apart.ts'

/** Steps between two looks: often enough to move smoothly. */
const CHUNK = 8

/** Positions on the way, and at the end those that stay. */
export interface LayoutReply {
  readonly positions: Float32Array
  readonly done: boolean
}

// Lays out the one graph it is given, beside the page, and says where things stand as it goes.
addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const advance = forceLayout(data)
  const steps = layoutSteps(data.positions.length / 2)
  for (let step = 0; step < steps; step += CHUNK) {
    const positions = advance(Math.min(CHUNK, steps - step))
    const done = step + CHUNK >= steps
    const reply: LayoutReply = { positions: done ? spreadApart(positions) : positions, done }
    postMessage(reply)
  }
})
