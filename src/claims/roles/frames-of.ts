import type { Tree } from '../../attribution/index.ts'
import { groupedBy } from '../../learning/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { FillerTypes } from '../fillers/filler-types.ts'
import type { Frame } from '../frames.ts'
import type { TriggerEntry } from '../triggers/trigger-index.ts'
import { filledFrame } from './filled-frames.ts'
import { type FrameModel, loadFrameModel } from './frame-model.ts'
import { isPartOf, isWorthReading, learntFrame } from './learnt-frames.ts'
import { type OpenTrigger, readTriggers } from './open-triggers.ts'
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
  const { frames, triggers } = readTriggers(tree, index, types)
  if (!model) return frames
  const taught = triggers.filter((one) => model.relations.has(one.relation.id))
  return withLearnt(tree, frames, taught, types, resources, model)
}

function withLearnt(
  tree: Tree,
  frames: readonly Frame[],
  triggers: readonly OpenTrigger[],
  types: FillerTypes,
  resources: Resources,
  model: FrameModel,
): readonly Frame[] {
  const predicateOf = predicateReader(tree, loadRoleModel(resources))
  const byToken = groupedBy(triggers, (one) => one.token)
  const bySentence = groupedBy(frames, (one) => tree.tokens.sentence[one.trigger]!)
  const filled = frames.map((frame) => {
    // "A drone [strike] killed a general": the deed of another word, which has the parties.
    if (isPartOf(frame.trigger, frame.relation, bySentence.get(tree.tokens.sentence[frame.trigger]!) ?? []))
      return frame
    const trigger = byToken.get(frame.trigger)?.find((one) => one.relation === frame.relation)
    return trigger ? filledFrame(tree, frame, trigger, types, predicateOf, model) : frame
  })
  const learnt = triggers
    .filter(({ condition }) => condition !== 'fired')
    .filter((trigger) => isWorthReading(tree, trigger, model))
    .flatMap((trigger) => {
      const around = bySentence.get(tree.tokens.sentence[trigger.token]!) ?? []
      return learntFrame(tree, trigger, around, types, predicateOf, model) ?? []
    })
  return [...filled, ...learnt].sort((a, b) => a.trigger - b.trigger)
}
