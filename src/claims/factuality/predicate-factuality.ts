import { chainsOf, dep, type Tree, treeOf } from '../../attribution/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { Analysis, Attribution } from '../../schema/index.ts'
import { factualityOf, type Reading } from './factuality.ts'

/**
 * A reader of the factuality of any predicate of one Document, by index of its token, whether or not a relation is evoked there: the
 * arguments that hang on it count for "no one", "none", and the innermost attribution around it is who commits.
 */
export function predicateFactuality(
  analysis: Analysis,
  attributions: readonly Attribution[],
  resources: Resources,
): (token: number) => Reading {
  const tree = treeOf(analysis)
  const chainOf = chainsOf(attributions)
  return (token) => {
    const span = { start: tree.tokens.start[token]!, end: tree.tokens.end[token]! }
    return factualityOf(tree, token, argumentsOf(tree, token), chainOf(span).at(-1), resources, undefined)
  }
}

/** Subjects and objects that hang on a predicate. */
function argumentsOf(tree: Tree, predicate: number): readonly number[] {
  const found: number[] = []
  for (let c = tree.first[predicate]!; c >= 0; c = tree.next[c]!)
    if (CORE.has(tree.tokens.dependency[c]!)) found.push(c)
  return found
}
const CORE = new Set([dep.nsubj, dep['nsubj:pass'], dep.obj])
