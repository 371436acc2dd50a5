import type { Filler, Tree } from '../../attribution/index.ts'
import type { Role } from '../../schema/index.ts'
import type { FillerTypes } from '../filler-types.ts'
import type { Frame } from '../frames.ts'
import { chooseFillers } from './choose-fillers.ts'
import { fillerCandidates, LEARNT_ROLES } from './filler-features.ts'
import type { FrameModel } from './frame-model.ts'
import type { OpenTrigger } from './open-triggers.ts'
import type { ReadPredicate } from './read-predicate.ts'

/** A frame of the patterns with the roles that they left empty filled, where the trained model is sure of it. */
export function filledFrame(
  tree: Tree,
  frame: Frame,
  trigger: OpenTrigger,
  types: FillerTypes,
  read: ReadPredicate,
  model: FrameModel,
): Frame {
  if (LEARNT_ROLES.every((role) => frame.fillers.has(role) || !frame.relation.roles.includes(role))) return frame
  const { view, words } = read(trigger.token)
  const held = [...frame.fillers.values()].flat().map((one) => one.token)
  const candidates = fillerCandidates(tree, trigger, words, types)
  const learnt = new Map<number, number>()
  const fillers = new Map<Role, readonly Filler[]>(frame.fillers)
  for (const { role, candidate, probability } of chooseFillers(tree, view, trigger, candidates, model.fillers, held)) {
    const name = LEARNT_ROLES[role]!
    if (frame.fillers.has(name)) continue
    // "Soldiers found a cache of rifles in the mosque": a pattern that knows of no actor means somebody else than its subject.
    if (name === 'actor' && frame.pattern.roles.every((one) => one.role !== 'actor')) continue
    fillers.set(name, [{ token: candidate.token, inferred: candidate.up.length > 0 }])
    learnt.set(candidate.token, probability)
  }
  return learnt.size === 0 ? frame : { ...frame, fillers, learnt }
}
