// Reads sequences of feature rows with right answers; learns small neural networks that read in both directions.
// Back-propagation through a tape of plain memory, Adam; in WebAssembly SIMD, deterministic from a seed, on one thread or several.
export { type ChainHead, createChainHead, decodeChain, learnChains } from './chain-head.ts'
export {
  createEncoder,
  type Dropout,
  type EncodedBatch,
  type EncodedSequence,
  type Encoder,
  type EncoderShape,
  encode,
} from './encoder.ts'
export { LinearReader, TreeReader } from './head-readers.ts'
export { createLinearHead, type LinearHead, learnLinear, scoreLinear } from './linear-head.ts'
export { Reader, type ReaderShape, type Stretch } from './reader.ts'
export { BATCH_ROWS } from './reading-memory.ts'
export { SharedUpdate } from './shared-update.ts'
export { storeNetwork } from './store.ts'
export { type Parameter, Tape } from './tape.ts'
export { createTrainingMemory, type TrainingMemory } from './training-memory.ts'
export {
  createTreeHead,
  learnTrees,
  scoreArcs,
  scoreLabels,
  type TreeBatch,
  type TreeHead,
  type TreeHeadShape,
} from './tree-head.ts'
