/** A proposition as a vertex: its id, how much it states, and which others may be the same claim. */
export interface Vertex {
  readonly ref: string
  /** Number of arguments stated. */
  readonly stated: number
}

/**
 * Whether a proposition can only be one claim: no two that are compatible with it exclude each other. "Karvalia supplies rockets" is not
 * clear where one report names one recipient and another names another: it may be either. O(n²) in the neighbours, and soon over where it is not.
 */
export function isClear<T>(neighbours: readonly T[], excludeEachOther: (a: T, b: T) => boolean): boolean {
  for (let i = 0; i < neighbours.length; i++) {
    for (let j = i + 1; j < neighbours.length; j++) {
      if (excludeEachOther(neighbours[i]!, neighbours[j]!)) return false
    }
  }
  return true
}

/**
 * The proposition a clear one follows: of itself and its clear neighbours the one that states most, then the one with the least id. A cluster is all that
 * follow one another to the same end. It depends on which propositions there are, not on the order they came in.
 */
export function leaderOf<T extends Vertex>(own: T, clearNeighbours: readonly T[]): T {
  return clearNeighbours.reduce((best, one) => (isBefore(one, best) ? one : best), own)
}

function isBefore(a: Vertex, b: Vertex): boolean {
  return a.stated !== b.stated ? a.stated > b.stated : a.ref < b.ref
}
