import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { stateWords } from '../wording/state-words.ts'
import { edgeLines, edgeStyles } from './edge-lines.ts'
import type { NetworkEdge, NetworkNode } from './graph.ts'
import classes from './legend.module.css'
import { arrowMark, middleMarks, nodeMark } from './marks.ts'
import { paintScene } from './paint-scene.ts'
import { readInks } from './read-inks.ts'
import type { Shape } from './shapes.ts'

const SIZE = { width: 64, height: 20 }
const [FROM, BEND, TO] = [
  [4, 10],
  [30, 10],
  [58, 10],
] as const

const kindWords: Readonly<Record<NetworkNode['kind'], string>> = {
  actor: 'actor: a state, group, body or person',
  site: 'site or place',
  weapon: 'weapon or other thing',
  other: 'office, measure or other',
}

/** What every sign of the drawing means. */
export function Legend() {
  const states = Object.keys(edgeStyles) as NetworkEdge['state'][]
  return (
    <ul className={classes.legend} aria-label="Legend">
      {(Object.keys(kindWords) as NetworkNode['kind'][]).map((kind) => (
        <Entry key={kind} shapes={[nodeMark(kind, [32, 10], 7, false, false)]} words={kindWords[kind]} />
      ))}
      {states.map((state) => (
        <Entry key={state} shapes={edgeShapes({ state })} words={`${state}: ${stateWords[state]}`} />
      ))}
      <Entry
        shapes={edgeShapes({ state: 'asserted', planned: true })}
        words="planned, vowed or feared, not under way"
      />
      <Entry
        shapes={edgeShapes({ state: 'asserted', inferred: true })}
        words="one end is our inference, not stated in the words"
      />
      <Entry shapes={edgeShapes({ state: 'asserted', lower: 3 })} words="thicker: more independent origins" />
    </ul>
  )
}

function edgeShapes({
  lower = 1,
  ...made
}: Pick<NetworkEdge, 'state'> & Partial<NetworkEdge> & { lower?: number }): Shape[] {
  const edge: NetworkEdge = {
    ...{ id: '', from: '', to: '', relation: '', sentence: '', claims: 1, origins: { lower, upper: lower } },
    ...made,
  }
  const { ink } = edgeStyles[edge.state]
  return [
    ...edgeLines(edge, FROM, BEND, TO, false),
    arrowMark(TO, FROM, ink, edge.inferred === true, false),
    ...middleMarks(edge, [30, 10], ink, false),
  ]
}

function Entry({ shapes, words }: { readonly shapes: readonly Shape[]; readonly words: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scheme = useComputedColorScheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme decides the colours that are read
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context) paintScene(context, shapes, readInks(context.canvas), SIZE, 2)
  }, [shapes, scheme])
  return (
    <li>
      <canvas ref={canvas} width={SIZE.width * 2} height={SIZE.height * 2} className={classes.sample} aria-hidden />
      {words}
    </li>
  )
}
