import { dep, type Tree } from './tree.ts'

/** The clause that a verb of speech governs as its content ("said [that …]"), or -1. */
export function clauseOf(tree: Tree, verb: number): number {
  let parataxis = -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.ccomp || code === dep.csubj) return c
    if (code === dep.parataxis && parataxis < 0 && tree.right[c]! - tree.left[c]! > 2) parataxis = c
  }
  return parataxis
}
