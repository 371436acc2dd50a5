import { type LogisticExample, type LogisticModel, trainLogistic } from '../../learning/index.ts'
import { evocationExample, fillerExamples, type TriggerExample } from './frame-examples.ts'

/** How the committed model was trained. */
export const SETTINGS = {
  folds: 5,
  fillerBits: 16,
  fillerPasses: 6,
  fillerRate: 0.05,
  evocationBits: 14,
  evocationPasses: 10,
  evocationRate: 0.02,
  penalty: 1e-3,
}

/** The two models, and the relations that gold has claims of. */
export interface TrainedFrames {
  readonly relations: readonly string[]
  readonly fillers: LogisticModel
  readonly evocation: LogisticModel
}

/**
 * Learns from the triggers of each report which words fill roles, and which frames are claims. The second learns from the fillers that
 * a model which did not see the report chose in it. The same reports and seed give the same weights.
 */
export function trainFrames(reports: readonly (readonly TriggerExample[])[], seed: number): TrainedFrames {
  const { folds, fillerBits, fillerPasses, fillerRate, evocationBits, evocationPasses, evocationRate, penalty } =
    SETTINGS
  const learnFillers = (all: readonly (readonly TriggerExample[])[]) =>
    trainLogistic(all.flat().flatMap(fillerExamples), {
      bits: fillerBits,
      passes: fillerPasses,
      rate: fillerRate,
      penalty,
      seed,
    })
  const examples: LogisticExample[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = learnFillers(reports.filter((_, i) => i % folds !== fold))
    for (const report of reports.filter((_, i) => i % folds === fold))
      examples.push(...report.flatMap((one) => evocationExample(one, model) ?? []))
  }
  return {
    relations: [...new Set(reports.flat().flatMap(({ claims }) => claims.map(({ relation }) => relation)))].sort(),
    fillers: learnFillers(reports),
    evocation: trainLogistic(examples, {
      bits: evocationBits,
      passes: evocationPasses,
      rate: evocationRate,
      penalty,
      seed,
    }),
  }
}
