import { type Tree, tag } from '../trees/tree.ts'

/**
 * What is said where a cue is put into a relative clause: "the group, [which], according to X, [makes airframes], …", "a hall [at which],
 * they said, [drones were built]". `first` to `end` are the tokens of cue and source. Undefined where no relative pronoun stands before them.
 */
export function aroundInRelative(
  tree: Tree,
  first: number,
  end: number,
  to: number,
): (readonly [number, number])[] | undefined {
  const last = tree.words[first - 1] === ',' ? first - 2 : first - 1
  const pronoun = whoseBefore(tree, last) ?? last
  if (pronoun < 0 || (pronoun === last && !RELATIVES.has(tree.words[pronoun]!))) return undefined
  const isUnder = tree.tokens.tag[pronoun - 1] === tag.ADP
  const from = tree.words[end] === ',' ? end + 1 : end
  if (from >= to) return undefined
  return [
    [isUnder ? pronoun - 1 : pronoun, last + 1],
    [from, endOfClause(tree, pronoun, from, to)],
  ]
}

/** "a firm [whose] only owner, according to …": where the noun that ends at `last` is said to be somebody's. */
function whoseBefore(tree: Tree, last: number): number | undefined {
  if (tree.tokens.tag[last] !== tag.NOUN) return undefined
  for (let i = last - 1; i >= Math.max(0, last - 4); i--) {
    if (tree.words[i] === 'whose') return i
    if (tree.tokens.tag[i] !== tag.NOUN && tree.tokens.tag[i] !== tag.ADJ) return undefined
  }
  return undefined
}

const RELATIVES = new Set(['which', 'who', 'whom', 'that', 'where'])

/** The end of the clause whose verb stands from `from` on and that the pronoun belongs to; a comma where the parse has none. */
function endOfClause(tree: Tree, pronoun: number, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = tree.tokens.tag[i]!
    if (code === tag.VERB && tree.left[i]! <= pronoun) return Math.min(to, tree.right[i]!)
  }
  for (let i = from; i < to; i++) if (tree.words[i] === ',') return i
  return to
}
