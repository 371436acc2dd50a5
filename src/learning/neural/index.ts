// Reads sequences of feature rows with right answers; learns small neural networks that read in both directions.
// Back-propagation through a tape of plain memory, Adam; in WebAssembly SIMD, one core, deterministic from a seed.
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
export { BATCH_ROWS, Reader, type ReaderShape, type Stretch } from './reader.ts'
export { storeNetwork } from './store.ts'
export { type Parameter, Tape } from './tape.ts'
export {
  createTreeHead,
  learnTrees,
  scoreArcs,
  scoreLabels,
  type TreeBatch,
  type TreeHead,
  type TreeHeadShape,
} from './tree-head.ts'
