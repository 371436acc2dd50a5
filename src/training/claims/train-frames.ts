import { type LogisticExample, type LogisticModel, trainLogistic } from '../../learning/index.ts'
import { evocationExample, fillerExamples, gateExample, type TriggerExample } from './frame-examples.ts'

/** How the committed model was trained. */
export const SETTINGS = {
  folds: 5,
  gateBits: 12,
  fillerBits: 16,
  fillerPasses: 6,
  fillerRate: 0.05,
  evocationBits: 14,
  evocationPasses: 10,
  evocationRate: 0.02,
  penalty: 1e-3,
}

/** The three models, and the relations that gold has claims of. */
export interface TrainedFrames {
  readonly relations: readonly string[]
  readonly gate: LogisticModel
  readonly fillers: LogisticModel
  readonly evocation: LogisticModel
}

/**
 * Learns from the triggers of each report which words fill roles, which frames are claims, and which triggers may be by themselves. The last two learn from the fillers that
 * a model which did not see the report chose in it. The same reports and seed give the same weights.
 */
export function trainFrames(reports: readonly (readonly TriggerExample[])[], seed: number): TrainedFrames {
  const {
    folds,
    gateBits,
    fillerBits,
    fillerPasses,
    fillerRate,
    evocationBits,
    evocationPasses,
    evocationRate,
    penalty,
  } = SETTINGS
  const learnFillers = (all: readonly (readonly TriggerExample[])[]) =>
    trainLogistic(all.flat().flatMap(fillerExamples), {
      bits: fillerBits,
      passes: fillerPasses,
      rate: fillerRate,
      penalty,
      seed,
    })
  const examples: LogisticExample[] = []
  const gates: LogisticExample[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = learnFillers(reports.filter((_, i) => i % folds !== fold))
    for (const report of reports.filter((_, i) => i % folds === fold))
      for (const one of report) {
        const example = evocationExample(one, model)
        gates.push(gateExample(one, example?.target ?? 0))
        if (example) examples.push(example)
      }
  }
  return {
    relations: [...new Set(reports.flat().flatMap(({ claims }) => claims.map(({ relation }) => relation)))].sort(),
    gate: trainLogistic(gates, {
      bits: gateBits,
      passes: evocationPasses,
      rate: evocationRate,
      penalty,
      seed,
    }),
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
