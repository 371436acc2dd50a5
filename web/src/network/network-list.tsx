import { Button } from '@mantine/core'
import drawn from '../elements/drawn-page.module.css'
import { Name } from '../elements/name.tsx'
import { originsWords } from '../elements/origins-figure.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { plural } from '../wording/plural.ts'
import { typeWords } from '../wording/type-words.ts'
import type { Graph } from './graph.ts'
import classes from './network-list.module.css'

interface NetworkListProps {
  readonly graph: Graph
  readonly picked: string | undefined
  readonly pick: (id: string) => void
}

/** Everything that is drawn, as two lists of buttons: the drawing for those who do not see or point. */
export function NetworkList({ graph, picked, pick }: NetworkListProps) {
  const pressed = (id: string) => ({ 'aria-pressed': id === picked, onClick: () => pick(id) })
  return (
    <div className={drawn.lists}>
      <section aria-labelledby="network-edges">
        <h2 id="network-edges">{plural(graph.edges.length, 'claim')} drawn</h2>
        <ul className={drawn.list}>
          {graph.edges.map((edge) => (
            <li key={edge.id}>
              <button type="button" className={`${drawn.item} ${classes.item}`} {...pressed(edge.id)}>
                <span className={classes.words}>
                  <Name text={edge.sentence} />
                </span>
                <span className={classes.facts}>
                  <StateLabel state={edge.state} />, {originsWords(edge.origins)}
                  {edge.planned && ', planned'}
                  {edge.inferred && ', one end inferred'}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="network-nodes">
        <h2 id="network-nodes">{plural(graph.nodes.length, 'party or thing', 'parties and things')}</h2>
        <ul className={drawn.list}>
          {graph.nodes.map((node) => (
            <li key={node.id}>
              <button type="button" className={`${drawn.item} ${classes.item}`} {...pressed(node.id)}>
                <span className={classes.words}>
                  <Name text={node.name} />
                </span>
                <span className={classes.facts}>
                  {node.kind === 'other' ? typeWords(node.type) : node.kind}, {plural(node.claims, 'claim')} drawn
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

interface ExpandProps {
  readonly isOpen: boolean
  readonly isFull: boolean
  readonly expand: () => void
  readonly centre: () => void
}

/** What can be done with a picked node. */
export function NodeActions({ isOpen, isFull, expand, centre }: ExpandProps) {
  return (
    <p className={classes.actions}>
      <Button size="compact-sm" variant="default" disabled={isOpen || isFull} onClick={expand}>
        {isOpen ? 'Neighbours are shown' : 'Add its neighbours'}
      </Button>
      <Button size="compact-sm" variant="default" onClick={centre}>
        Start from here
      </Button>
      {isFull && !isOpen && <span>The drawing is full: start from here instead.</span>}
    </p>
  )
}
