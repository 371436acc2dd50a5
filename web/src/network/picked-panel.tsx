import type { RefObject } from 'react'
import drawn from '../elements/drawn-page.module.css'
import { Name } from '../elements/name.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { ClaimWords } from './claim-words.tsx'
import type { Graph, NetworkNode } from './graph.ts'
import { NodeActions } from './network-list.tsx'
import classes from './picked-panel.module.css'

interface PickedPanelProps {
  /** What a pick in the lists moves the focus to. */
  readonly panel: RefObject<HTMLElement | null>
  readonly graph: Graph
  readonly picked: string | undefined
  readonly pick: (id: string | undefined) => void
  readonly opened: readonly string[]
  readonly isFull: boolean
  readonly expand: (node: NetworkNode) => void
  readonly centre: (node: NetworkNode) => void
}

/** Beside the drawing: the claims behind what is picked, each with its exact words. */
export function PickedPanel({ panel, graph, picked, pick, opened, isFull, expand, centre }: PickedPanelProps) {
  const edge = graph.edges.find(({ id }) => id === picked)
  const node = graph.nodes.find(({ id }) => id === picked)
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={`${drawn.panel} ${classes.picked}`}
      aria-label="What is picked"
      aria-live="polite"
    >
      {edge && <ClaimWords id={edge.id} />}
      {node && (
        <>
          <h2>
            <Name text={node.name} />
          </h2>
          <NodeActions
            isOpen={opened.includes(keyOf(node))}
            isFull={isFull}
            expand={() => expand(node)}
            centre={() => centre(node)}
          />
          <ul className={classes.edges}>
            {graph.edges
              .filter(({ from, to }) => from === node.id || to === node.id)
              .map(({ id, sentence, state }) => (
                <li key={id}>
                  <button type="button" className={classes.edge} onClick={() => pick(id)}>
                    <Name text={sentence} />
                  </button>{' '}
                  <StateLabel state={state} />
                </li>
              ))}
          </ul>
        </>
      )}
      {!edge && !node && (
        <p className={drawn.hint}>
          Pick a line or a node, in the drawing or in the lists below it, to read who says so, who denies it, and in
          which exact words.
        </p>
      )}
    </section>
  )
}

/** What a node is asked for by: its id as an entity, or the words it is. */
export function keyOf({ id, name }: NetworkNode): string {
  return id.startsWith('e_') ? id : name
}
