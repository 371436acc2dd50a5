import type { Tree } from '../../attribution/index.ts'
import { feature2, hashText } from '../../learning/index.ts'
import type { Frame } from '../frames.ts'
import type { FillerCandidate } from './filler-features.ts'
import type { OpenTrigger } from './open-triggers.ts'
import { kindOf, type PredicateView } from './role-features.ts'
import { ROLE_LABELS } from './role-labels.ts'
import { LEARNT_ROLES } from './wanted-roles.ts'

/** Room for the features of one frame. */
export const EVOCATION_FEATURES = 64

/** A word with the role it was given and how likely that is. */
export interface ChosenFiller {
  /** Number in `LEARNT_ROLES`. */
  readonly role: number
  readonly candidate: FillerCandidate
  /** 0 to 1. */
  readonly probability: number
}

/** What the patterns found around a trigger. */
export interface TriggerSurroundings {
  /** Whether they tell the relation elsewhere in the sentence. */
  readonly isTold: boolean
  /** How many of the fillers they have there in the same role. */
  readonly shares: number
  /** The relation that they find in the trigger itself, as a number; 0 for none. */
  readonly rival: number
}

/** Room for the features of a trigger alone. */
export const GATE_FEATURES = 12

/** Writes what tells of a trigger before anything near it is looked at into `out` and answers the number of features: most are no claim, and seen to be none by this. */
export function gateFeatures(tree: Tree, { relation, condition, lacks, token }: OpenTrigger, out: Uint32Array): number {
  const { tokens } = tree
  const q = hashText(relation.id)
  const lemma = hashText(tokens.lemma[token]!)
  const why = hashText(condition)
  let count = 0
  const add = (template: number, a: number, b = 0) => {
    out[count++] = feature2(template + 192, a, b)
  }
  add(1, q)
  add(2, q, lemma)
  add(3, q, tokens.tag[token]!)
  add(4, why)
  add(5, q, why)
  add(6, q, lacks ? LEARNT_ROLES.indexOf(lacks) + 1 : 0)
  add(7, q ^ lemma, why)
  add(8, lemma, why)
  add(9, tokens.tag[token]!, tokens.dependency[token]!)
  add(10, q, tokens.dependency[token]!)
  add(11, nameOf(tree, token))
  return count
}

/** Writes the hashed features of a trigger with its fillers into `out` and answers their number. */
export function evocationFeatures(
  tree: Tree,
  view: PredicateView,
  { relation, condition, lacks, token }: OpenTrigger,
  fillers: readonly ChosenFiller[],
  { isTold, shares, rival }: TriggerSurroundings,
  out: Uint32Array,
): number {
  const { tokens } = tree
  const q = hashText(relation.id)
  const ql = q ^ Math.imul(view.lemma, 31)
  const why = hashText(condition)
  let filled = 0
  let least = 1
  for (const { role, probability } of fillers) {
    filled |= 1 << role
    least = Math.min(least, probability)
  }
  const above = tokens.head[token]!
  const over = above < 0 ? 0 : hashText(tokens.lemma[above]!)
  let count = 0
  const add = (template: number, a: number, b = 0) => {
    out[count++] = feature2(template + 128, a, b)
  }
  add(1, q)
  add(2, ql)
  add(3, q, view.tag)
  add(4, why)
  add(5, q, why)
  add(6, q, lacks ? LEARNT_ROLES.indexOf(lacks) + 1 : 0)
  add(7, why, filled)
  add(8, q, filled)
  add(9, q ^ view.tag, filled)
  add(10, filled)
  add(11, fillers.length, view.tag)
  add(12, Math.floor(least * 8))
  add(13, q, Math.floor(least * 4))
  add(14, tokens.dependency[token]!, view.voice)
  add(15, q, tokens.dependency[token]!)
  add(16, q, over)
  add(17, isTold ? 1 : 0, why)
  add(18, q, isTold ? 1 : 0)
  add(19, ql, filled)
  add(30, q, rival)
  add(31, rival === 0 ? 0 : 1, why)
  add(32, rival, view.lemma)
  add(33, isTold ? 1 + shares : 0, fillers.length)
  add(34, isTold ? 1 + shares : 0, q)
  add(26, nameOf(tree, token), view.tag)
  add(27, hashText(tree.words[token]!), q)
  for (let role = 0; role < LEARNT_ROLES.length; role++) {
    const chosen = fillers.find((one) => one.role === role)
    const rq = q ^ Math.imul(role + 1, 0x9e3779b1)
    if (!chosen) {
      if (relation.roles.includes(LEARNT_ROLES[role]!)) add(20, rq, why)
      continue
    }
    const { candidate, probability } = chosen
    const isFit = (candidate.fits >> role) & 1
    const isReached = (candidate.reached >> role) & 1
    const state = Math.floor(probability * 6) * 4 + isFit * 2 + isReached
    add(21, rq, state)
    add(22, role, state)
    add(23, rq, hashText(tokens.lemma[candidate.token]!))
    add(24, rq, kindOf(tree, candidate.token))
    add(25, rq ^ why, isFit * 2 + isReached)
    add(28, rq, ROLE_LABELS.indexOf(candidate.label))
    add(29, role * 64 + candidate.up.length * 4 + isFit * 2 + isReached, view.tag)
  }
  return count
}

/** Whether a trigger stands in a name ("Joint [Strike] Centre"). */
function nameOf(tree: Tree, token: number): number {
  const index = tree.cover[token]!
  return index >= 0 && tree.analysis.mentions[index]!.kind === 'name' ? 1 : 0
}

/** What the patterns found around a trigger with these fillers. */
export function surroundingsOf(
  tree: Tree,
  { token, relation }: OpenTrigger,
  fillers: readonly ChosenFiller[],
  frames: readonly Frame[],
): TriggerSurroundings {
  const { sentence } = tree.tokens
  const told = frames.filter(
    (one) => one.relation === relation && one.trigger !== token && sentence[one.trigger] === sentence[token],
  )
  const has = (frame: Frame, { role, candidate }: ChosenFiller) =>
    frame.fillers.get(LEARNT_ROLES[role]!)?.some((one) => one.token === candidate.token) ?? false
  const rival = frames.find((one) => one.trigger === token && one.relation !== relation)
  return {
    isTold: told.length > 0,
    shares: Math.max(0, ...told.map((frame) => fillers.filter((one) => has(frame, one)).length)),
    rival: rival ? hashText(rival.relation.id) : 0,
  }
}
