import type { Tree } from '../../attribution/index.ts'
import { type LinearModel, softmaxProbabilities } from '../../learning/index.ts'
import { type RoleCandidate, roleCandidates } from './role-candidates.ts'
import { type PredicateView, ROLE_FEATURES, roleFeatures, viewPredicate } from './role-features.ts'
import { ROLE_LABELS, type RoleLabel } from './role-labels.ts'

/** A word with what it most likely is to a predicate. */
export interface LabelledWord {
  readonly token: number
  readonly label: RoleLabel
  /** 0 to 1. */
  readonly probability: number
}

/** A word near a predicate with its likeliest label, `none` too, and the next likeliest. */
export interface ReadCandidate extends RoleCandidate, LabelledWord {
  readonly second: RoleLabel
}

/**
 * The arguments of a predicate, likeliest first: each word near it whose likeliest label is not `none`. Of a numbered label only the
 * likeliest word is kept. Linear in the words near the predicate.
 */
export function labelRoles(tree: Tree, predicate: number, model: LinearModel): readonly LabelledWord[] {
  const view = viewPredicate(tree, predicate)
  const labelled = roleCandidates(tree, predicate)
    .map((candidate) => readCandidate(tree, view, candidate, model))
    .filter(({ label }) => label !== 'none')
  labelled.sort((a, b) => b.probability - a.probability || a.token - b.token)
  const taken = new Set<RoleLabel>()
  return labelled.filter(({ label }) => {
    if (!NUMBERED.has(label)) return true
    if (taken.has(label)) return false
    taken.add(label)
    return true
  })
}

/** A word near a predicate with its label. */
export function readCandidate(
  tree: Tree,
  view: PredicateView,
  candidate: RoleCandidate,
  model: LinearModel,
): ReadCandidate {
  softmaxProbabilities(model, features, roleFeatures(tree, view, candidate, features), probabilities)
  let best = 0
  for (let c = 1; c < probabilities.length; c++) if (probabilities[c]! > probabilities[best]!) best = c
  let second = best === 0 ? 1 : 0
  for (let c = 0; c < probabilities.length; c++)
    if (c !== best && probabilities[c]! > probabilities[second]!) second = c
  const { token, up, down } = candidate
  return { token, up, down, label: ROLE_LABELS[best]!, probability: probabilities[best]!, second: ROLE_LABELS[second]! }
}
const features = new Uint32Array(ROLE_FEATURES)
const probabilities = new Float64Array(ROLE_LABELS.length)

const NUMBERED = new Set<RoleLabel>(['A0', 'A1', 'A2'])
