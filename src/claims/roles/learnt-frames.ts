import type { Filler, Tree } from '../../attribution/index.ts'
import { logisticProbability } from '../../learning/index.ts'
import type { RelationType, Role } from '../../schema/index.ts'
import { placesOf } from '../arguments/circumstances.ts'
import { follow } from '../arguments/positions.ts'
import { conjunctsOf } from '../fillers/conjuncts.ts'
import type { FillerTypes } from '../fillers/filler-types.ts'
import type { Frame } from '../frames.ts'
import { pathOf } from '../triggers/paths.ts'
import { chooseFillers } from './choose-fillers.ts'
import {
  type ChosenFiller,
  EVOCATION_FEATURES,
  evocationFeatures,
  GATE_FEATURES,
  gateFeatures,
  surroundingsOf,
} from './evocation-features.ts'
import { fillerCandidates } from './filler-features.ts'
import type { FrameModel } from './frame-model.ts'
import type { OpenTrigger } from './open-triggers.ts'
import type { PredicateReader } from './read-predicate.ts'
import { LEARNT_ROLES } from './wanted-roles.ts'

/** Below this a frame is no claim: tuned for F1 on gold that taught none of it. */
const LEAST = 0.5
/** The same where patterns tell of the relation in the sentence already: it is often that deed once more. */
const LEAST_AGAIN = 0.75

/** Below this by itself a trigger is not looked at. */
const LEAST_ALONE = 0.15

/** Whether what stands near a trigger is worth a look. */
export function isWorthReading(tree: Tree, trigger: OpenTrigger, model: FrameModel): boolean {
  const count = gateFeatures(tree, trigger, gate)
  return logisticProbability(model.gate, gate, count) >= LEAST_ALONE
}
const gate = new Uint32Array(GATE_FEATURES)

/** Whether a word fills a role of one of these frames of a relation: what is told of is told there. */
export function isPartOf(token: number, relation: RelationType, frames: readonly Frame[]): boolean {
  return frames.some(
    (one) => one.relation === relation && [...one.fillers.values()].flat().some((filler) => filler.token === token),
  )
}

/** The frame that the trained models make of a trigger that no pattern took, where it is likely enough to be a claim; `frames` are those of its sentence. */
export function learntFrame(
  tree: Tree,
  trigger: OpenTrigger,
  frames: readonly Frame[],
  types: FillerTypes,
  predicateOf: PredicateReader,
  model: FrameModel,
): Frame | undefined {
  // "Has established [factories]": told of already, as what the deed of another word is done to.
  if (isPartOf(trigger.token, trigger.relation, frames)) return undefined
  const { view, near, read } = predicateOf(trigger.token)
  const candidates = fillerCandidates(tree, trigger, near.map(read), types)
  const chosen = chooseFillers(tree, view, trigger, candidates, model.fillers)
  if (chosen.every((one) => LEARNT_ROLES[one.role] === 'place') || isOfWrongType(tree, trigger, chosen, types))
    return undefined
  const around = surroundingsOf(tree, trigger, chosen, frames)
  // "Could be [seen] gathering": all of it is told by another word.
  if (around.shares === chosen.length) return undefined
  const features = new Uint32Array(EVOCATION_FEATURES)
  const count = evocationFeatures(tree, view, trigger, chosen, around, features)
  const likelihood = logisticProbability(model.evocation, features, count)
  if (likelihood < (around.isTold ? LEAST_AGAIN : LEAST)) return undefined
  const fillers = new Map<Role, readonly Filler[]>()
  for (const one of chosen) fillers.set(LEARNT_ROLES[one.role]!, fillersOf(tree, trigger, one, chosen, types))
  if (trigger.relation.roles.includes('place') && !fillers.has('place')) {
    const taken = chosen.map(({ candidate }) => candidate.token)
    const places = placesOf(tree, trigger.token, taken, types, trigger.relation.roles.includes('facility'))
    const free = places.filter((one) => !taken.includes(one.token))
    if (free.length > 0) fillers.set('place', free)
  }
  const learnt = new Map(
    chosen.flatMap(({ role, probability }) =>
      (fillers.get(LEARNT_ROLES[role]!) ?? []).map((one) => [one.token, probability] as const),
    ),
  )
  return {
    relation: trigger.relation,
    pattern: trigger.nearest.trigger,
    trigger: trigger.token,
    fillers,
    likelihood,
    learnt,
  }
}

/** "Rain threatens the harvest": a role that the nearest pattern lacks may be found where no path of it leads, never in another type. */
function isOfWrongType(
  tree: Tree,
  { token, nearest, lacks }: OpenTrigger,
  chosen: readonly ChosenFiller[],
  types: FillerTypes,
): boolean {
  const found = chosen.find((one) => LEARNT_ROLES[one.role] === lacks)
  const ways = nearest.trigger.roles.filter((one) => one.role === lacks)
  // What stands where the role is looked for is of another type: "sold the militia [flour]".
  if (!found) return ways.some((one) => one.from.some((path) => follow(tree, token, pathOf(path)).length > 0))
  const filler = found.candidate.token
  return !ways.some(
    (one) => types.fits(tree, filler, one.types) && !(one.except && types.fits(tree, filler, one.except)),
  )
}

function fillersOf(
  tree: Tree,
  { token, entries }: OpenTrigger,
  { candidate, role }: ChosenFiller,
  chosen: readonly ChosenFiller[],
  types: FillerTypes,
): readonly Filler[] {
  const wanted = [
    ...new Set(
      entries.flatMap(({ trigger }) =>
        trigger.roles.flatMap((one) => (one.role === LEARNT_ROLES[role] ? (one.types ?? []) : [])),
      ),
    ),
  ]
  const inferred = candidate.up.length > 0
  const joined = conjunctsOf(tree, candidate.token, token, wanted, types).filter(
    (one) => !chosen.some((other) => other.candidate.token === one),
  )
  return [candidate.token, ...joined].map((one) => ({
    token: one,
    inferred,
  }))
}
