// Reads the corpora; returns trained models with their scores, for models/NAME.
// Each model has one trainer in trainers.ts; `npm run train` runs them all, deterministic from a seed.
// Model cards follow Mitchell et al. 2019.
export type { AccuracyRow } from './accuracy-row.ts'
export { bareDocument } from './bare-document.ts'
export { evaluateCoreference } from './coreference/evaluate-coreference.ts'
export { evaluateFactuality } from './factuality/evaluate-factuality.ts'
export { evaluateMentions } from './mentions/evaluate-mentions.ts'
export { readWikiWars } from './mentions/time-corpora.ts'
export { type TrainedModel, writeModel } from './model-folder.ts'
export { evaluateNameMatching } from './name-pairs/name-matching.ts'
export { evaluateNews } from './news/evaluate-news.ts'
export { evaluateRecord } from './record/evaluate-record.ts'
export { evaluateSpecs, passedRows } from './specs/evaluate-specs.ts'
export { scoreSpecCase, scoreSpecTimes } from './specs/score-spec-case.ts'
export { readSpecCases } from './specs/spec-cases.ts'
export { evaluateSyntax } from './syntax/evaluate-syntax.ts'
export { type Trainer, trainers } from './trainers.ts'
export type { TrainingRun } from './training-run.ts'
