/** Counts of one measure: what gold holds, what was predicted, and how many of each were right. */
export interface Tally {
  gold: number
  predicted: number
  /** Gold items that were found. */
  found: number
  /** Predictions that some gold item bears out. */
  right: number
}

/** Tallies by the name of a group: a relation, an act, a chain depth. */
export type Tallies = Map<string, Tally>

/** The tally of a group, made when first asked for. */
export function tallyOf(tallies: Tallies, group: string): Tally {
  const held = tallies.get(group)
  if (held) return held
  const made = { gold: 0, predicted: 0, found: 0, right: 0 }
  tallies.set(group, made)
  return made
}
