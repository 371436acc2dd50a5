// Reads features and sequences with their right answers; returns trained models, and files of weights.
// Nothing here knows about language: features are 32-bit ids or rows, answers are class numbers. All of it is deterministic from a seed.
// Recurrent networks and conditional random fields (neural/), logistic regression (AdaGrad), isotonic calibration.
export { bioesCount, bioesLabels, bioesSpans, type KindSpan } from './bioes.ts'
export { BioesDecoder } from './bioes-decoder.ts'
export {
  type Calibration,
  calibrate,
  calibrated,
  calibrationArrays,
  calibrationError,
  storedCalibration,
} from './calibration.ts'
export { inEightBits } from './eight-bits.ts'
export { groupedBy } from './grouped-by.ts'
export { feature1, feature2, hashText } from './hashing.ts'
export type { LinearModel } from './linear-model.ts'
export {
  type LogisticExample,
  type LogisticModel,
  type LogisticOptions,
  logisticProbability,
  trainLogistic,
} from './logistic-regression.ts'
export { lowerBound } from './lower-bound.ts'
export { stir, sum1, sum2, sum3 } from './mixing.ts'
export { decodeModel, encodeModel, type ModelArray, type ModelFile } from './model-file.ts'
export * from './neural/index.ts'
export { createRandom, type Random, shuffledOrder } from './random.ts'
export { type SoftmaxExample, type SoftmaxOptions, softmaxProbabilities, trainSoftmax } from './softmax-regression.ts'
