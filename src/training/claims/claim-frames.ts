import { FRAME_MODEL, ROLE_MODEL } from '../../claims/index.ts'
import { scoreExtractions } from '../../evaluation/index.ts'
import { encodeModel } from '../../learning/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources, type Resources } from '../../resources/index.ts'
import { HearsayError } from '../../schema/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import type { TrainedModel } from '../model-folder.ts'
import { readNews } from '../news/read-news.ts'
import { readTaught } from '../news/read-taught.ts'
import { readOwn, type Taught, withDocument } from '../own-reports.ts'
import type { TrainingRun } from '../training-run.ts'
import { triggerExamples } from './frame-examples.ts'
import { SETTINGS, trainFrames } from './train-frames.ts'

const ABOUT =
  'Finds claims where the word of a pack stands in the text but none of its patterns fits, and fillers of roles that patterns leave empty: three ' +
  'logistic regressions over hashed features of what english-roles says of the words near a trigger, the ways of the patterns, types and words. ' +
  'One says which word fills which role, one whether the trigger with its fillers is a claim at all, one which triggers are worth a look. It knows the relations that ' +
  'it was taught and no others, and little of reporting that looks unlike its gold.'

/** Trains claim-frames on gold claims as the present patterns and english-roles read the reports: train it anew when patterns change. */
export function trainClaimFrames({ corpora: folder, openOnly, seed, report }: TrainingRun): TrainedModel {
  const resources = loadResources()
  if (!resources.models.has(ROLE_MODEL))
    throw new HearsayError('MODEL_INVALID', { model: 'english-roles', reason: 'weights.bin is missing' })
  const taught = readTaught(folder, openOnly)
  const train = [...readOwn('train'), ...taught.reports.map(withDocument)]
  const news = readNews(folder, ['dev']).flatMap(({ reports }) => reports)
  report(`${train.length} reports`)
  const { relations, gate, fillers, evocation } = trainFrames(
    train.map(({ document, gold }) => triggerExamples(document, gold, resources)),
    seed,
  )
  const weights = encodeModel({
    settings: { relations },
    arrays: { gate: gate.weights, fillers: fillers.weights, evocation: evocation.weights },
  })
  return {
    name: 'claim-frames',
    title: 'claim-frames: claims that no pattern reaches',
    weights,
    corpora: [
      'corpora/train (Apache-2.0, our own)',
      ...taught.corpora.map((one) => `${one}, claims annotated by us (corpora/news/taught)`),
    ],
    training: { seed, openOnly, ...SETTINGS },
    scores: [
      ...rowsOf('corpora/dev', readOwn('dev'), resources, weights),
      ...rowsOf('real news, dev', news.map(withDocument), resources, weights),
    ],
    about: ABOUT,
  }
}

/** How claims are found with the model and without it. */
function rowsOf(
  corpus: string,
  reports: readonly Taught[],
  resources: Resources,
  weights: Uint8Array,
): Omit<AccuracyRow, 'yardstick'>[] {
  const score = (frames: Uint8Array | undefined) => {
    const models = new Map([...resources.models].filter(([name]) => name !== FRAME_MODEL))
    if (frames) models.set(FRAME_MODEL, frames)
    const with_ = { ...resources, models }
    const { rows } = scoreExtractions(
      reports.map(({ gold }) => gold),
      reports.map(({ document }) => extract(document, with_)),
    )
    return (measure: string) => rows.find((row) => row.part === 'claims' && row.measure === measure)?.value ?? 0
  }
  if (reports.length === 0) return []
  const [before, after] = [score(undefined), score(weights)]
  return ['recall lenient', 'recall strict', 'precision (lower bound)'].flatMap((measure) => [
    { corpus, metric: `${measure}, patterns alone`, value: before(measure) },
    { corpus, metric: `${measure}, with this model`, value: after(measure) },
  ])
}
