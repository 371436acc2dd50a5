/** The parts of reading that training and evaluation work with one by one. */
export { decodeTree } from './dependencies/decode-tree.ts'
export { byEnding, type LemmaTable, LONGEST_ENDING, lemmaOf, spelling } from './lemmas.ts'
export { ARC_FEATURES, arcFeatures } from './reading/arc-features.ts'
export { ATTRIBUTION_PARTS, type AttributionPart } from './reading/attribution-parts.ts'
export { CONFLICT_TYPES, type ConflictType } from './reading/conflict-types.ts'
export { EXTRA_ROWS, type ExtraFeatures, extraFeatures } from './reading/extra-features.ts'
export { NAME_LOOK_FEATURES, nameLookFeatures } from './reading/name-look-features.ts'
export {
  decodeReadingModel,
  loadReadingModel,
  READING_MODEL,
  type ReadingModel,
  type ReadingSettings,
  withSecondLook,
} from './reading/reading-model.ts'
export { classRow, decodeSecondLook, SECOND_LOOK_MODEL } from './reading/second-look.ts'
export type { SentenceView } from './reading/sentence-view.ts'
export { sequenceStarts } from './reading/sequences.ts'
export { TAG_FEATURES, tagFeatures } from './reading/tag-features.ts'
export { type WordCode, wordCode } from './reading/word-codes.ts'
export { PIECE_ROWS, piecesOf, vocabularyHash } from './reading/word-rows.ts'
export { BREAK_FEATURES, breakFeatures, lineView } from './sentences/break-features.ts'
export { readSpans } from './sentences/read-spans.ts'
export { BOUNDARY_FEATURES, boundaryFeatures, isCandidate, splitSentences } from './sentences/split-sentences.ts'
export { parse, parseAll, readTexts, type SplitText } from './syntax.ts'
export { createTokenBuffer, pushToken, type TokenBuffer, tokenize } from './tokens/index.ts'
