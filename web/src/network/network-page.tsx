import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import drawn from '../elements/drawn-page.module.css'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { NothingFound } from '../elements/nothing-found.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { plural } from '../wording/plural.ts'
import { ClockSliders } from './clock-sliders.tsx'
import { ExportButtons } from './export-buttons.tsx'
import type { Graph, NetworkNode } from './graph.ts'
import { Legend } from './legend.tsx'
import { NetworkDrawing } from './network-drawing.tsx'
import { NetworkFilterFields } from './network-filters.tsx'
import { NetworkList } from './network-list.tsx'
import { keyOf, PickedPanel } from './picked-panel.tsx'
import { useLayout } from './use-layout.ts'
import { useNeighbourhoods } from './use-neighbourhoods.ts'

const route = getRouteApi('/network')

/** Nodes beyond which no more are added: what is on screen stays readable. */
const MOST_NODES = 150
/** Between the nodes that were opened, in the address. */
const AND = '|'
const NOTHING: Graph = { nodes: [], edges: [] }

/** The network that the reports describe, disputes included: a neighbourhood first, more on demand. */
export function NetworkPage() {
  const { around, open, pick, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  const opened = useMemo(() => (open === undefined ? [] : open.split(AND)), [open])
  const { graph, centre, clocks, isCut, isFetching, error, refetch } = useNeighbourhoods(filters, around, opened)
  const layout = useLayout(graph ?? NOTHING)
  const set = (name: string, value: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, [name]: value }), resetScroll: false })
  const startFrom = (value: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, around: value, open: undefined, pick: undefined }) })
  const setPick = (id: string | undefined) => set('pick', id)
  const panel = useRef<HTMLElement>(null)
  // The lists stand below: what was picked there is read, and gone on from, in the panel.
  const fromList = (id: string) => {
    setPick(id)
    panel.current?.focus()
  }
  const expand = (node: NetworkNode) => set('open', [...opened, keyOf(node)].join(AND))
  const words = graph && describe(graph)
  return (
    <>
      <PageHead title="Network">
        {around === undefined && centre
          ? `Starts from ${centre.name}, about whom most is claimed and denied. Nothing drawn here is called true.`
          : 'Each line is what some report claims, with its denials. Nothing drawn here is called true.'}
      </PageHead>
      <div className={drawn.columns}>
        <NetworkFilterFields
          filters={filters}
          around={around}
          set={(name, value) => (name === 'around' ? startFrom(value) : set(name, value))}
          clear={() => void navigate({ search: {} })}
        />
        <div aria-busy={isFetching}>
          {error && <Failure error={error} retry={() => void refetch()} />}
          {!error && !graph && <Loading lines={10} />}
          {graph?.nodes.length === 0 && (
            <NothingFound
              heading="Nothing to draw"
              isFiltered={around !== undefined || Object.values(filters).some(Boolean)}
            >
              No claim with two parties matches. Clear a filter, move the clocks, or look for another name.
            </NothingFound>
          )}
          {graph && graph.nodes.length > 0 && (
            <div className={drawn.pair}>
              <div>
                {layout ? (
                  <NetworkDrawing layout={layout} picked={pick} pick={setPick} label={words!} />
                ) : (
                  <Loading lines={10} />
                )}
                <p className={drawn.line} role="status">
                  {words}
                  {isCut && ' The most disputed and most claimed are drawn; pick a node to add its neighbours.'}
                </p>
              </div>
              <PickedPanel
                panel={panel}
                graph={graph}
                picked={pick}
                pick={setPick}
                opened={opened}
                isFull={graph.nodes.length > MOST_NODES}
                expand={expand}
                centre={(node) => startFrom(node.name)}
              />
            </div>
          )}
          {clocks && (
            <ClockSliders
              clocks={clocks}
              asOf={filters.asOf}
              asKnownAt={filters.asKnownAt}
              set={(name, day) => set(name, day)}
            />
          )}
          {graph && graph.nodes.length > 0 && (
            <>
              <Legend />
              {layout && <ExportButtons layout={layout} title={words!} />}
              <NetworkList graph={graph} picked={pick} pick={fromList} />
            </>
          )}
        </div>
      </div>
    </>
  )
}

/** The drawing in one sentence. */
function describe({ nodes, edges }: Graph): string {
  const disputed = edges.filter(({ state }) => state === 'contested' || state === 'denied').length
  const parts = [plural(nodes.length, 'party or thing', 'parties and things'), plural(edges.length, 'claim')]
  return `${parts.join(', ')}, of which ${disputed === 0 ? 'none is denied by anyone' : `${disputed} contested or denied`}.`
}
