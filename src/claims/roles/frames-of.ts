import type { Tree } from '../../attribution/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { FillerTypes } from '../filler-types.ts'
import { type Frame, framesAt } from '../frames.ts'
import type { TriggerEntry } from '../trigger-index.ts'
import { filledFrame } from './filled-frames.ts'
import { type FrameModel, loadFrameModel } from './frame-model.ts'
import { isWorthReading, learntFrame } from './learnt-frames.ts'
import { type OpenTrigger, readTrigger } from './open-triggers.ts'
import { predicateReader } from './read-predicate.ts'
import { loadRoleModel } from './role-model.ts'

/**
 * Every frame of a Document in text order: those that patterns find, with the roles they left empty filled by the trained models,
 * and those that the models find where patterns fail. Without a model those of the patterns alone. Near linear in tokens.
 */
export function framesOf(
  tree: Tree,
  index: ReadonlyMap<string, readonly TriggerEntry[]>,
  types: FillerTypes,
  resources: Resources,
): readonly Frame[] {
  const model = loadFrameModel(resources)
  const frames: Frame[] = []
  const triggers: OpenTrigger[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const entries = index.get(tree.tokens.lemma[i]!) ?? index.get(tree.words[i]!)
    if (!entries) continue
    if (!model) frames.push(...framesAt(tree, i, entries, types))
    else {
      const read = readTrigger(tree, i, entries, types)
      frames.push(...read.frames)
      triggers.push(...read.triggers.filter((one) => model.relations.has(one.relation.id)))
    }
  }
  return model ? withLearnt(tree, frames, triggers, types, resources, model) : frames
}

function withLearnt(
  tree: Tree,
  frames: readonly Frame[],
  triggers: readonly OpenTrigger[],
  types: FillerTypes,
  resources: Resources,
  model: FrameModel,
): readonly Frame[] {
  const read = predicateReader(tree, loadRoleModel(resources))
  const filled = frames.map((frame) => {
    const trigger = triggers.find((one) => one.token === frame.trigger && one.relation === frame.relation)
    return trigger ? filledFrame(tree, frame, trigger, types, read, model) : frame
  })
  const learnt = triggers
    .filter(({ condition }) => condition !== 'fired')
    .filter((trigger) => isWorthReading(tree, trigger, model))
    .flatMap((trigger) => learntFrame(tree, trigger, frames, types, read, model) ?? [])
  return [...filled, ...learnt].sort((a, b) => a.trigger - b.trigger)
}
