import type { Tree } from '../../attribution/index.ts'
import { type LinearModel, softmaxProbabilities } from '../../learning/index.ts'
import { roleCandidates } from './role-candidates.ts'
import { ROLE_FEATURES, roleFeatures, viewPredicate } from './role-features.ts'
import { ROLE_LABELS, type RoleLabel } from './role-labels.ts'

/** A word with what it most likely is to a predicate. */
export interface LabelledWord {
  readonly token: number
  readonly label: RoleLabel
  /** 0 to 1. */
  readonly probability: number
}

/**
 * The arguments of a predicate, likeliest first: each word near it whose likeliest label is not `none`. Of a numbered label only the
 * likeliest word is kept. Linear in the words near the predicate.
 */
export function labelRoles(tree: Tree, predicate: number, model: LinearModel): readonly LabelledWord[] {
  const view = viewPredicate(tree, predicate)
  const features = new Uint32Array(ROLE_FEATURES)
  const probabilities = new Float64Array(ROLE_LABELS.length)
  const labelled: LabelledWord[] = []
  for (const candidate of roleCandidates(tree, predicate)) {
    softmaxProbabilities(model, features, roleFeatures(tree, view, candidate, features), probabilities)
    let best = 0
    for (let c = 1; c < probabilities.length; c++) if (probabilities[c]! > probabilities[best]!) best = c
    if (best > 0)
      labelled.push({ token: candidate.token, label: ROLE_LABELS[best]!, probability: probabilities[best]! })
  }
  labelled.sort((a, b) => b.probability - a.probability || a.token - b.token)
  const taken = new Set<RoleLabel>()
  return labelled.filter(({ label }) => {
    if (!NUMBERED.has(label)) return true
    if (taken.has(label)) return false
    taken.add(label)
    return true
  })
}

const NUMBERED = new Set<RoleLabel>(['A0', 'A1', 'A2'])
