// Parts of names, mentions and times that training and evaluation use.

export { knownCodes } from './mentions/known-names.ts'
export { candidateTokens, type InnerWords, OFTEN, RARELY } from './mentions/name-candidates.ts'
export { contextFeatures, type NameView, nameView, wordFeatures } from './mentions/name-features.ts'
export {
  emptyTransitions,
  LABEL_COUNT,
  labelsOf,
  NAME_TYPES,
  type NameType,
  type TaggedName,
} from './mentions/name-labels.ts'
export { matchNames } from './mentions/name-matches.ts'
export { createNameTagger, tagNames } from './mentions/name-tagger.ts'
export { buildNameTrie, type NameTrie } from './mentions/name-trie.ts'
export { findMentions } from './mentions.ts'
export { candidatesOf } from './places/find-candidates.ts'
export { PLACE_WEIGHTS, type PlaceWeights } from './places/weights.ts'
export { type PlacedNames, placeNames } from './places.ts'
export { findQuantities } from './quantities.ts'
export { findTimes } from './times.ts'
export { CAPITAL, DIGIT, wordsFrom } from './words.ts'
