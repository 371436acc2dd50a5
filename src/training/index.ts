// Reads the corpora; returns trained models with their scores, for models/NAME.
// Each model has one trainer in trainers.ts; `npm run train` runs them all, deterministic from a seed.
// Model cards follow Mitchell et al. 2019.
export type { AccuracyRow } from './accuracy-row.ts'
export { evaluateMentions } from './mentions/evaluate-mentions.ts'
export { type TrainedModel, writeModel } from './model-folder.ts'
export { evaluateNameMatching } from './name-pairs/name-matching.ts'
export { evaluateSyntax } from './syntax/evaluate-syntax.ts'
export { type Trainer, trainers } from './trainers.ts'
export type { TrainingRun } from './training-run.ts'
