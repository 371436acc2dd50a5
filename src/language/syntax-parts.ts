/** The parts of the syntax step that training and evaluation work with one by one. */
export { labelFeatures, moveFeatures } from './dependencies/parse-features.ts'
export {
  attach,
  createParseState,
  isAllowed,
  isDone,
  LEFT,
  MOVES,
  type ParseState,
  RIGHT,
  SHIFT,
  startParse,
} from './dependencies/parse-state.ts'
export { createParseWords, loadWords, type ParseWords } from './dependencies/parse-words.ts'
export { createParser, type Parser, parseSentence } from './dependencies/parser.ts'
export { byEnding, type LemmaTable, LONGEST_ENDING, lemmaOf, spelling } from './lemmas.ts'
export { readSpans } from './sentences/read-spans.ts'
export { BOUNDARY_FEATURES, boundaryFeatures, isCandidate, splitSentences } from './sentences/split-sentences.ts'
export { parse, parseTokens } from './syntax.ts'
export {
  decodeSyntaxModel,
  loadSyntaxModel,
  SYNTAX_MODEL,
  type SyntaxModel,
  type SyntaxSettings,
} from './syntax-model.ts'
export { createWorkspace, loadSentence, type Workspace } from './syntax-workspace.ts'
export { TAG_OFFSETS, tagContextFeatures, typeFeatures } from './tags/tag-features.ts'
export { createTagger, type Tagger, type TagSet, tagSentence } from './tags/tagger.ts'
export { addWordType, createWordTypes, type WordTypes } from './tags/word-types.ts'
export { createTokenBuffer, pushToken, type TokenBuffer, tokenize } from './tokens/index.ts'
