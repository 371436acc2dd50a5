// Parts of names, mentions and times that training and evaluation use.

export { knownCodes } from './mentions/known-names.ts'
export { mentionLexicon } from './mentions/mention-lexicon.ts'
export { nameView } from './mentions/name-features.ts'
export { NAME_TYPES, type NameType, type TaggedName } from './mentions/name-labels.ts'
export { matchNames } from './mentions/name-matches.ts'
export { buildNameTrie, type NameTrie } from './mentions/name-trie.ts'
export { findMentions } from './mentions.ts'
export { unitsNamed } from './quantities/unit-lexicon.ts'
export { findQuantities } from './quantities.ts'
export { findTimes } from './times.ts'
export { wordsFrom } from './words.ts'
