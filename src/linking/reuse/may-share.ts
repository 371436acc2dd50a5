/** A passage that stands in this many Documents is a formula, or a story that all carry: alone it shows nothing. */
export const MOST_SHARING = 20

/** Texts that share less than this part of the keys of the one with fewer are too unlike for one to draw on the other. */
const FEWEST_SHARED = 0.2
/** The same where formulas count: a story that all carry is told from texts with formulas by how much is shared. */
const FEWEST_WITH_FORMULAS = 0.5

/** How many keys (`reuseKeys`) two texts have in common: in all, and of those that fewer than `MOST_SHARING` Documents have. */
export interface SharedKeys {
  all: number
  rare: number
}

/** Whether the keys that two texts share are enough for it to be worth comparing them. `fewer` is the number of keys of the one with fewer. */
export function mayShareText({ all, rare }: SharedKeys, fewer: number): boolean {
  return (rare > 0 && rare >= FEWEST_SHARED * fewer) || all >= FEWEST_WITH_FORMULAS * fewer
}
