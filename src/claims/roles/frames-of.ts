import type { Tree } from '../../attribution/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { FillerTypes } from '../filler-types.ts'
import { type Frame, framesAt } from '../frames.ts'
import type { TriggerEntry } from '../trigger-index.ts'
import { filledFrame } from './filled-frames.ts'
import { loadFrameModel } from './frame-model.ts'
import { learntFrame } from './learnt-frames.ts'
import { type OpenTrigger, readTrigger } from './open-triggers.ts'
import { loadRoleModel } from './role-model.ts'

/** Every frame of a Document in text order: those that patterns find, and those that trained models find where patterns fail. */
export function framesOf(
  tree: Tree,
  index: ReadonlyMap<string, readonly TriggerEntry[]>,
  types: FillerTypes,
  resources: Resources,
): readonly Frame[] {
  const model = loadFrameModel(resources)
  const frames: Frame[] = []
  const fired: OpenTrigger[] = []
  const open: OpenTrigger[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const entries = index.get(tree.tokens.lemma[i]!) ?? index.get(tree.words[i]!)
    if (!entries) continue
    if (!model) {
      frames.push(...framesAt(tree, i, entries, types))
      continue
    }
    const read = readTrigger(tree, i, entries, types)
    frames.push(...read.frames)
    fired.push(...read.open.filter((one) => one.condition === 'fired'))
    open.push(...read.open.filter((one) => one.condition !== 'fired' && !one.relation.roles.includes('office')))
  }
  if (!model) return frames
  const roles = loadRoleModel(resources)
  const learnt = open.flatMap((trigger) => learntFrame(tree, trigger, frames, types, roles, model) ?? [])
  const filled = frames.map((frame) => {
    const trigger = fired.find((one) => one.token === frame.trigger && one.relation === frame.relation)
    return trigger && !frame.relation.roles.includes('office') ? filledFrame(tree, frame, trigger, types, roles, model) : frame
  })
  return [...filled, ...learnt].sort((a, b) => a.trigger - b.trigger)
}
