import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { networkQuestion } from '../api/questions.ts'
import type { Graph } from './graph.ts'
import { mergeNetworks } from './merge-networks.ts'
import { neighbourhood, startingNode } from './neighbourhood.ts'

/** Edges on screen at first, and those that one more neighbourhood adds, at most. */
const FIRST_EDGES = 40
const MORE_EDGES = 40
/** Edges looked at to find where to start. */
const STRONGEST = 200

/** What may be asked of the network, as it stands in the address. */
export interface NetworkFilters {
  readonly accordingTo?: string | undefined
  readonly withoutOrigin?: string | undefined
  readonly relation?: string | undefined
  readonly disputed?: string | undefined
  readonly asOf?: string | undefined
  readonly asKnownAt?: string | undefined
}

/**
 * The neighbourhood of a party, or of the most contested one where none is given, with those of the nodes that were opened since.
 * Each is asked for on its own, and bounded: the record may be large, the drawing is not.
 */
export function useNeighbourhoods(filters: NetworkFilters, around: string | undefined, opened: readonly string[]) {
  const start = useQuery({
    ...networkQuestion({ ...filters, around, limit: around === undefined ? STRONGEST : FIRST_EDGES }),
    placeholderData: keepPreviousData,
  })
  // The most contested may not be among the most reported.
  const disputed = useQuery({
    ...networkQuestion({ ...filters, disputed: true, limit: FIRST_EDGES }),
    enabled: around === undefined && filters.disputed === undefined,
    placeholderData: keepPreviousData,
  })
  const more = useQueries({
    queries: opened.map((node) => networkQuestion({ ...filters, around: node, limit: MORE_EDGES })),
    combine: (answers) => ({
      graphs: answers.flatMap(({ data }) => data ?? []),
      isFetching: answers.some((answer) => answer.isFetching),
    }),
  })
  const first = start.data
  const contested = around === undefined ? disputed.data : undefined
  const base = useMemo(() => {
    if (!first) return undefined
    const all = mergeNetworks(contested ? [contested, first] : [first])
    const centre = around === undefined ? startingNode(all) : undefined
    const graph: Graph = centre === undefined ? all : neighbourhood(all, centre, FIRST_EDGES)
    return { graph, all, centre, hidden: all.edges.length - graph.edges.length }
  }, [first, contested, around])
  const graph = useMemo(
    () => base && (more.graphs.length > 0 ? mergeNetworks([base.graph, ...more.graphs]) : base.graph),
    [base, more.graphs],
  )
  return {
    graph,
    /** The node the drawing starts from where none was asked for. */
    centre: base?.all.nodes.find(({ id }) => id === base.centre),
    clocks: first?.clocks,
    /** More was found than is drawn. */
    isCut: first?.cut === true || (base?.hidden ?? 0) > 0,
    isFetching: start.isFetching || more.isFetching,
    error: start.error,
    refetch: start.refetch,
  }
}
