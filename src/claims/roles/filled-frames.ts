import type { Filler, Tree } from '../../attribution/index.ts'
import type { LinearModel } from '../../learning/index.ts'
import type { Role } from '../../schema/index.ts'
import type { FillerTypes } from '../filler-types.ts'
import type { Frame } from '../frames.ts'
import { chooseFillers } from './choose-fillers.ts'
import { fillerCandidates, LEARNT_ROLES } from './filler-features.ts'
import type { FrameModel } from './frame-model.ts'
import { readCandidates } from './label-roles.ts'
import type { OpenTrigger } from './open-triggers.ts'
import { viewPredicate } from './role-features.ts'

const T = Number(process.env.FILL ?? 2)

/** A frame of the patterns with the roles that they left empty filled, where the trained model is sure of it. */
export function filledFrame(
  tree: Tree,
  frame: Frame,
  trigger: OpenTrigger,
  types: FillerTypes,
  roles: LinearModel,
  model: FrameModel,
): Frame {
  const view = viewPredicate(tree, trigger.token)
  const taken = new Set([...frame.fillers.values()].flat().map((one) => one.token))
  const candidates = fillerCandidates(tree, trigger, readCandidates(tree, view, roles), types)
  const fillers = new Map<Role, readonly Filler[]>(frame.fillers)
  for (const { role, candidate, probability } of chooseFillers(tree, view, trigger, candidates, model.fillers)) {
    const name = LEARNT_ROLES[role]!
    if (probability < T || frame.fillers.has(name) || taken.has(candidate.token)) continue
    fillers.set(name, [{ token: candidate.token, inferred: candidate.up.length > 0 }])
    if (process.env.SHOW) console.error('FILL', probability.toFixed(2), frame.relation.id, tree.words[trigger.token], name, tree.words[candidate.token], [...frame.fillers].map(([r, a]) => `${r}=${a.map((x) => tree.words[x.token])}`).join(' '))
  }
  return fillers.size === frame.fillers.size ? frame : { ...frame, fillers }
}
