import { type Tree, treeOf } from '../../attribution/index.ts'
import {
  chooseFillers,
  EVOCATION_FEATURES,
  evocationFeatures,
  FILLER_FEATURES,
  fillableWords,
  fillerCandidates,
  fillerFeatures,
  fillerSpan,
  fillerTypes,
  GATE_FEATURES,
  gateFeatures,
  LEARNT_ROLES,
  loadRoleModel,
  type OpenTrigger,
  readTriggers,
  surroundingsOf,
  triggerIndex,
  viewFiller,
  viewPredicate,
} from '../../claims/index.ts'
import { aligned, type GoldReport, isSameName, movedOnto } from '../../evaluation/index.ts'
import { analyse } from '../../language/index.ts'
import type { LogisticExample, LogisticModel } from '../../learning/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { Document } from '../../schema/index.ts'

type GoldClaim = GoldReport['claims'][number]

/** A word of a report that may evoke a relation, with the words near it and the claims of gold that its sentence holds. */
export interface TriggerExample {
  readonly tree: Tree
  readonly trigger: OpenTrigger
  readonly view: ReturnType<typeof viewPredicate>
  readonly candidates: ReturnType<typeof fillerCandidates>
  /** Gold claims of the relation whose words the trigger is among. */
  readonly claims: readonly GoldClaim[]
  /** What the patterns find in the report. */
  readonly frames: ReturnType<typeof readTriggers>['frames']
}

/** Every word of a report that may evoke a relation whose roles are learnt. */
export function triggerExamples(document: Document, gold: GoldReport, resources: Resources): TriggerExample[] {
  const tree = treeOf(analyse(document, resources))
  const claims = movedOnto(gold, document.text).claims.map((claim) => ({
    claim,
    region: aligned(claim.region, document.text),
  }))
  const types = fillerTypes(resources)
  const roleModel = loadRoleModel(resources)
  const { frames, triggers } = readTriggers(tree, triggerIndex(resources), types)
  return triggers
    .filter(({ relation }) => !relation.roles.includes('office'))
    .map((trigger) => {
      const view = viewPredicate(tree, trigger.token)
      const at = tree.tokens.start[trigger.token]!
      return {
        tree,
        trigger,
        view,
        candidates: fillerCandidates(tree, trigger, fillableWords(tree, view, roleModel), types),
        claims: claims.flatMap(({ claim, region }) =>
          claim.relation === trigger.relation.id && region.start <= at && at < region.end ? [claim] : [],
        ),
        frames,
      }
    })
}

/** One example a word and role; of triggers whose sentence holds a claim of the relation. */
export function fillerExamples({ tree, trigger, view, candidates, claims }: TriggerExample): LogisticExample[] {
  if (claims.length === 0) return []
  const features = new Uint32Array(FILLER_FEATURES)
  return candidates.flatMap((candidate) => {
    const filler = viewFiller(tree, view, trigger, candidate)
    return LEARNT_ROLES.flatMap((name, role): LogisticExample[] => {
      if (!trigger.relation.roles.includes(name)) return []
      const count = fillerFeatures(filler, role, features)
      const isRight = claims.some((claim) => fills(tree, candidate.token, claim.arguments[name] ?? []))
      return [{ features: features.slice(0, count), target: isRight ? 1 : 0 }]
    })
  })
}

/** The trigger by itself, and whether the frame made of it is in gold. */
export function gateExample({ tree, trigger }: TriggerExample, target: number): LogisticExample {
  const features = new Uint32Array(GATE_FEATURES)
  const count = gateFeatures(tree, trigger, features)
  return { features: features.slice(0, count), target }
}

/**
 * The frame that a model of fillers makes of a trigger, and whether gold has it: at least half of the arguments of a claim that is required. What gold leaves to
 * taste counts as none: taught as claims, such frames were mostly wrong elsewhere.
 */
export function evocationExample(
  { tree, trigger, view, candidates, claims, frames }: TriggerExample,
  model: LogisticModel,
): LogisticExample | undefined {
  const fillers = chooseFillers(tree, view, trigger, candidates, model)
  if (fillers.every((one) => LEARNT_ROLES[one.role] === 'place')) return undefined
  const features = new Uint32Array(EVOCATION_FEATURES)
  const count = evocationFeatures(
    tree,
    view,
    trigger,
    fillers,
    surroundingsOf(tree, trigger, fillers, frames),
    features,
  )
  const isRight = claims.some(({ arguments: all, optional }) => {
    if (optional) return false
    const roles = Object.entries(all)
    const hits = roles.filter(([role, accepted]) =>
      fillers.some((one) => LEARNT_ROLES[one.role] === role && fills(tree, one.candidate.token, accepted)),
    ).length
    return hits > 0 && hits * 2 >= roles.length
  })
  return { features: features.slice(0, count), target: isRight ? 1 : 0 }
}

/** Whether the phrase of a word, or a name of what it denotes, is among the accepted fillers. */
function fills(tree: Tree, token: number, accepted: readonly string[]): boolean {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  const { mentions, entities, document } = tree.analysis
  const entity = index >= 0 ? entities[tree.entity[index]!] : undefined
  const names = [
    fillerSpan(tree, token).text,
    ...(entity?.mentions.map((one) => document.text.slice(mentions[one]!.start, mentions[one]!.end)) ?? []),
  ]
  return names.some((name) => accepted.some((want) => isSameName(name, want)))
}
