// Reads clusters with their counts and fillers.
// Returns the disputed network: nodes, dated edges, and for each edge whether it is asserted, contested, denied or retracted.
// FollowTheMoney's edges between things, each one ClaimCluster.
export { clusterState, type StanceCounts } from './cluster-state.ts'
export { drawNetwork, edgeEnds, type NetworkCluster } from './draw-network.ts'
