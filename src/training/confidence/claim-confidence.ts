import { readFileSync } from 'node:fs'
import { JudgedReport } from '../../evaluation/index.ts'
import {
  calibrate,
  calibrated,
  calibrationError,
  createRandom,
  encodeModel,
  shuffledOrder,
} from '../../learning/index.ts'
import { HearsayError } from '../../schema/index.ts'
import type { TrainedModel } from '../model-folder.ts'
import type { TrainingRun } from '../training-run.ts'

/** A claim that was read, with the confidence it was given, and whether a person found it read right. */
interface Verdict {
  readonly confidence: number
  readonly isRight: boolean
}

/** Fewer judgements than this say nothing about probabilities. */
const FEWEST = 30
const FOLDS = 5

/**
 * Learns from judgements how often a claim of a given confidence is right: isotonic regression of "accepted" on the score that the
 * extractor gave. A corrected claim was not read right. It changes no claim but the figure it is shown with.
 */
export function trainClaimConfidence({ judgements, report, seed }: TrainingRun): TrainedModel {
  const read = readVerdicts(judgements ?? '')
  // Neighbours in the file are of one report, and are parted among the folds.
  const verdicts = Array.from(shuffledOrder(read.length, createRandom(seed)), (i) => read[i]!)
  if (verdicts.length < FEWEST) {
    throw new HearsayError('USAGE', {
      reason: `${verdicts.length} judgements on claims that were read; it takes ${FEWEST} to learn from them`,
    })
  }
  report(`${verdicts.length} judgements, ${verdicts.filter(({ isRight }) => isRight).length} of claims read right`)
  const { scores, probabilities } = learn(verdicts)
  return {
    name: 'claim-confidence',
    title: 'How often a claim is right',
    weights: encodeModel({
      settings: {},
      arrays: { scores: Float32Array.from(scores), probabilities: Float32Array.from(probabilities) },
    }),
    corpora: ['judgements of people who used this copy (`hearsay review export`)'],
    training: { judgements: verdicts.length, folds: FOLDS },
    scores: rowsOf(verdicts),
    about:
      'Turns the score of a claim into the share of such claims that people found read right. It knows the score alone. ' +
      'Written by `src/training/confidence`, read by `src/claims/claim-calibration.ts`; delete the folder to do without it.',
  }
}

/** The verdicts of a file that `hearsay review export` wrote. Throws USAGE where it is none. */
function readVerdicts(file: string): readonly Verdict[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.flatMap((line, i) => {
    const parsed = JudgedReport.safeParse(parseJson(line))
    if (!parsed.success) throw new HearsayError('USAGE', { reason: `line ${i + 1} of ${file} is no judged report` })
    return parsed.data.judgements.flatMap(({ verdict, confidence }) =>
      confidence === undefined || verdict === 'add' ? [] : [{ confidence, isRight: verdict === 'accept' }],
    )
  })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function learn(verdicts: readonly Verdict[]) {
  return calibrate(
    verdicts.map(({ confidence }) => confidence),
    verdicts.map(({ isRight }) => isRight),
  )
}

/** Error before and after, each fifth judged by what the other four taught. */
function rowsOf(verdicts: readonly Verdict[]): TrainedModel['scores'] {
  const outcomes = verdicts.map(({ isRight }) => isRight)
  const before = verdicts.map(({ confidence }) => confidence)
  const folds = Array.from({ length: FOLDS }, (_, fold) => learn(verdicts.filter((_, i) => i % FOLDS !== fold)))
  const after = before.map((score, i) => calibrated(folds[i % FOLDS]!, score))
  const corpus = `judgements, ${FOLDS}-fold`
  const squares = (probabilities: readonly number[]) =>
    probabilities.reduce((sum, probability, i) => sum + (probability - (outcomes[i] ? 1 : 0)) ** 2, 0) / outcomes.length
  return [
    { corpus, metric: 'calibration error before', value: 100 * calibrationError(before, outcomes) },
    { corpus, metric: 'calibration error after', value: 100 * calibrationError(after, outcomes) },
    { corpus, metric: 'Brier score before', value: 100 * squares(before) },
    { corpus, metric: 'Brier score after', value: 100 * squares(after) },
  ]
}
