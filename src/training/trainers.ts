import { trainEnglishMentions } from './mentions/english-mentions.ts'
import type { TrainedModel } from './model-folder.ts'
import { trainNameMatching } from './name-pairs/name-matching.ts'
import { trainEnglishSyntax } from './syntax/english-syntax.ts'
import type { TrainingRun } from './training-run.ts'

/** Builds one model from the corpora: the same run gives the same weights. */
export interface Trainer {
  /** Folder below models/. */
  readonly name: string
  readonly train: (run: TrainingRun) => TrainedModel
}

/** Every model there is, in the order they are trained. To add one, add its trainer here. */
export const trainers: readonly Trainer[] = [
  { name: 'english-syntax', train: trainEnglishSyntax },
  { name: 'english-mentions', train: trainEnglishMentions },
  { name: 'name-matching', train: trainNameMatching },
]
