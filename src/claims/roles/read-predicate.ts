import type { Tree } from '../../attribution/index.ts'
import type { LinearModel } from '../../learning/index.ts'
import { fillableWords } from './filler-features.ts'
import type { ReadCandidate } from './label-roles.ts'
import { type PredicateView, viewPredicate } from './role-features.ts'

/** The words near a predicate with their labels; of one predicate it is worked out once, however many relations ask. */
export type ReadPredicate = (token: number) => {
  readonly view: PredicateView
  readonly words: readonly ReadCandidate[]
}

/** Reads the predicates of one tree with the model of roles. */
export function predicateReader(tree: Tree, model: LinearModel): ReadPredicate {
  const known = new Map<number, ReturnType<ReadPredicate>>()
  return (token) => {
    const held = known.get(token)
    if (held) return held
    const view = viewPredicate(tree, token)
    const made = { view, words: fillableWords(tree, view, model) }
    known.set(token, made)
    return made
  }
}
