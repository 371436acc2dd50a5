import type { Tree } from '../../attribution/index.ts'
import type { LinearModel } from '../../learning/index.ts'
import { fillableNear } from './filler-features.ts'
import { type ReadCandidate, readCandidate } from './label-roles.ts'
import type { RoleCandidate } from './role-candidates.ts'
import { type PredicateView, viewPredicate } from './role-features.ts'

/** A predicate with the words near it that may fill roles of what it evokes. */
export interface ReadPredicate {
  readonly view: PredicateView
  readonly near: readonly RoleCandidate[]
  /** One of these words with its label. */
  readonly read: (candidate: RoleCandidate) => ReadCandidate
}

/** Reads a predicate: once, and each word near it once, however many relations ask. */
export type PredicateReader = (token: number) => ReadPredicate

/** Reads the predicates of one tree with the model of roles. */
export function predicateReader(tree: Tree, model: LinearModel): PredicateReader {
  const known = new Map<number, ReadPredicate>()
  return (token) => {
    const held = known.get(token)
    if (held) return held
    const view = viewPredicate(tree, token)
    const labelled = new Map<RoleCandidate, ReadCandidate>()
    const made: ReadPredicate = {
      view,
      near: fillableNear(tree, token),
      read(candidate) {
        const before = labelled.get(candidate)
        if (before) return before
        const now = readCandidate(tree, view, candidate, model)
        labelled.set(candidate, now)
        return now
      },
    }
    known.set(token, made)
    return made
  }
}
