import { trainEnglishAttribution } from './attribution/english-attribution.ts'
import { trainClaimFrames } from './claims/claim-frames.ts'
import { trainClaimConfidence } from './confidence/claim-confidence.ts'
import { trainEnglishCoreference } from './coreference/english-coreference.ts'
import type { TrainedModel } from './model-folder.ts'
import { trainNameMatching } from './name-pairs/name-matching.ts'
import { trainEnglishReading } from './reading/english-reading.ts'
import { trainEnglishRoles } from './roles/english-roles.ts'
import { trainEnglishSecondLook } from './second-look/english-second-look.ts'
import type { TrainingRun } from './training-run.ts'

/** Builds one model from the corpora: the same run gives the same weights. */
export interface Trainer {
  /** Folder below models/. */
  readonly name: string
  /** It learns from judgements alone, and is left out where none are given. */
  readonly needsJudgements?: true
  readonly train: (run: TrainingRun) => TrainedModel
}

/** Every model there is, in the order they are trained. To add one, add its trainer here. */
export const trainers: readonly Trainer[] = [
  { name: 'english-reading', train: trainEnglishReading },
  { name: 'english-second-look', train: trainEnglishSecondLook },
  { name: 'english-attribution', train: trainEnglishAttribution },
  { name: 'english-coreference', train: trainEnglishCoreference },
  { name: 'english-roles', train: trainEnglishRoles },
  { name: 'claim-frames', train: trainClaimFrames },
  { name: 'name-matching', train: trainNameMatching },
  { name: 'claim-confidence', train: trainClaimConfidence, needsJudgements: true },
]
