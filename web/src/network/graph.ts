import type { NetworkAnswer } from '../../../src/schema/answers.ts'

export type NetworkNode = NetworkAnswer['nodes'][number]
export type NetworkEdge = NetworkAnswer['edges'][number]

/** What is on screen: nodes by number of claims, edges as they were found; every edge's ends are among the nodes. */
export interface Graph {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
}

/** Where each node stands, x and y in turn, in the order of the nodes. */
export type Positions = Float32Array
