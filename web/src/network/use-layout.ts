import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { LayoutTask } from './force-layout.ts'
import type { Graph, Positions } from './graph.ts'
import type { LayoutReply } from './layout-worker.ts'
import { startPositions } from './start-positions.ts'

export interface Layout {
  /** The graph that the positions are of. */
  readonly graph: Graph
  readonly positions: Positions
  readonly isSettled: boolean
}

/** Lays a graph out in a worker. Nodes that were on screen go on from where they stood; who wants less motion sees only the end. */
export function useLayout(graph: Graph): Layout | undefined {
  const [layout, setLayout] = useState<Layout>()
  const stood = useRef(new Map<string, readonly [number, number]>())
  const isCalm = useReducedMotion(undefined, { getInitialValueInEffect: false })
  useEffect(() => {
    if (graph.nodes.length === 0) return setLayout(undefined)
    const positions = startPositions(graph, stood.current)
    const rows = new Map(graph.nodes.map(({ id }, i) => [id, i]))
    const edges = Uint32Array.from(graph.edges.flatMap(({ from, to }) => [rows.get(from)!, rows.get(to)!]))
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => {
      if (data.done) {
        for (const [i, { id }] of graph.nodes.entries())
          stood.current.set(id, [data.positions[2 * i]!, data.positions[2 * i + 1]!])
      }
      if (data.done || !isCalm) setLayout({ graph, positions: data.positions, isSettled: data.done })
    })
    const task: LayoutTask = { positions, edges }
    worker.postMessage(task)
    return () => worker.terminate()
  }, [graph, isCalm])
  return layout
}
