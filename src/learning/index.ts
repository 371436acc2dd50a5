// Reads hashed features and their right answers; returns trained models, their scores, and files of weights.
// Nothing here knows about language: features are 32-bit ids, answers are class numbers. All of it is deterministic from a seed.
// Averaged perceptron (Collins 2002), Viterbi, logistic regression (AdaGrad), isotonic calibration.
export { type BioesDecoder, bioesCount, bioesLabels, bioesSpans, decodeBioes, type KindSpan } from './bioes.ts'
export { type Calibration, calibrate, calibrated, calibrationError } from './calibration.ts'
export { type ChainExample, type ChainModel, type ChainOptions, quantiseChain, trainChain } from './chain-crf.ts'
export { feature1, feature2, feature3, hashText } from './hashing.ts'
export type { LinearModel } from './linear-model.ts'
export {
  type LogisticExample,
  type LogisticModel,
  type LogisticOptions,
  logisticProbability,
  trainLogistic,
} from './logistic-regression.ts'
export { FACTOR_A, FACTOR_B, FACTOR_C, FACTOR_TEMPLATE, stir, stirAll, sum1, sum2, sum3 } from './mixing.ts'
export { decodeModel, encodeModel, type ModelArray, type ModelFile } from './model-file.ts'
export {
  countExample,
  createPerceptron,
  type Perceptron,
  quantise,
  scorePerceptron,
  updatePerceptron,
} from './perceptron.ts'
export { createRandom, type Random, shuffledOrder } from './random.ts'
export { createPlainScorer, createScorer, createSimdScorer, MAX_FEATURES, MAX_SUMS, type Scorer } from './scorer.ts'
export { bestSequence } from './sequence.ts'
export {
  compact,
  createSparsePerceptron,
  findRows,
  type SparsePerceptron,
  scoreRows,
  updateRows,
} from './sparse-perceptron.ts'
export {
  createPlainThreeWayScorer,
  createThreeWayScorer,
  createWasmThreeWayScorer,
  packThreeWay,
  type ThreeWayScorer,
} from './three-way.ts'
export * from './neural/index.ts'
