import { type Tree, tag } from '../../attribution/index.ts'
import { ROLE_FEATURES, ROLE_LABELS, roleCandidates, roleFeatures, viewPredicate } from '../../claims/index.ts'
import type { SoftmaxExample } from '../../learning/index.ts'
import type { GoldFrame, RoleText } from './propbank.ts'

/** A predicate of gold that the tree has, with the words of its arguments there. */
export interface ReadFrame {
  readonly predicate: number
  /** Number of the label by token. */
  readonly roles: ReadonlyMap<number, number>
  readonly open: ReadonlySet<number>
}

/** The frames of a text on the tokens of its tree; those of auxiliaries are left out. */
export function readFrames(tree: Tree, { frames }: RoleText): ReadFrame[] {
  return frames.flatMap((frame: GoldFrame): ReadFrame[] => {
    const predicate = tokenAt(tree, frame.predicate)
    if (predicate < 0 || tree.tokens.tag[predicate] === tag.AUX) return []
    const roles = new Map<number, number>()
    for (const { at, label } of frame.roles) roles.set(tokenAt(tree, at), ROLE_LABELS.indexOf(label))
    return [{ predicate, roles, open: new Set(frame.open.map((at) => tokenAt(tree, at))) }]
  })
}

/** One example a candidate. */
export function roleExamples(tree: Tree, { predicate, roles, open }: ReadFrame): SoftmaxExample[] {
  const view = viewPredicate(tree, predicate)
  const features = new Uint32Array(ROLE_FEATURES)
  return roleCandidates(tree, predicate)
    .filter(({ token }) => !open.has(token))
    .map((candidate) => {
      const count = roleFeatures(tree, view, candidate, features)
      return { features: features.slice(0, count), target: roles.get(candidate.token) ?? 0 }
    })
}

/** The token that covers a place of the text, or -1. */
function tokenAt({ tokens }: Tree, at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low < tokens.length && tokens.start[low]! <= at ? low : -1
}
