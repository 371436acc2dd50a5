import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { claimQuestion } from '../api/questions.ts'
import { MemberEntry } from '../claim/member-entry.tsx'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { originsWords } from '../elements/origins-figure.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { plural } from '../wording/plural.ts'
import type { Graph, NetworkNode } from './graph.ts'
import { NodeActions } from './network-list.tsx'
import classes from './picked-panel.module.css'

interface PickedPanelProps {
  readonly graph: Graph
  readonly picked: string | undefined
  readonly pick: (id: string | undefined) => void
  readonly opened: readonly string[]
  readonly isFull: boolean
  readonly expand: (node: NetworkNode) => void
  readonly centre: (node: NetworkNode) => void
}

/** Beside the drawing: the claims behind what is picked, each with its exact words. */
export function PickedPanel({ graph, picked, pick, opened, isFull, expand, centre }: PickedPanelProps) {
  const edge = graph.edges.find(({ id }) => id === picked)
  const node = graph.nodes.find(({ id }) => id === picked)
  return (
    <section className={classes.panel} aria-label="What is picked" aria-live="polite">
      {edge && <EdgeClaims id={edge.id} />}
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
        <p className={classes.hint}>
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

function EdgeClaims({ id }: { readonly id: string }) {
  const answer = useQuery(claimQuestion(id))
  if (answer.isError) return <Failure error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Loading lines={6} />
  const { cluster, members, origins } = answer.data
  return (
    <>
      <h2>
        <Link to="/claims/$id" params={{ id: cluster.id }}>
          <Name text={cluster.sentence} />
        </Link>
      </h2>
      <p className={classes.standing}>
        <StateLabel state={cluster.state} />: {cluster.support} for, {cluster.deny} against, {originsWords(origins)}
      </p>
      <ol className={classes.members} aria-label={plural(members.length, 'claim')}>
        {members.map((member) => (
          <MemberEntry key={member.claim.id} member={member} />
        ))}
      </ol>
    </>
  )
}
