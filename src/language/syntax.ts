import type { Resources } from '../resources/index.ts'
import type { Analysis, Document, Sentence, Span } from '../schema/index.ts'
import { knownCodes } from './mentions/known-names.ts'
import { mentionLexicon } from './mentions/mention-lexicon.ts'
import { nameView } from './mentions/name-features.ts'
import { matchNames, type NameMatch } from './mentions/name-matches.ts'
import type { NameTrie } from './mentions/name-trie.ts'
import { agreeOnTypes } from './reading/agree-on-types.ts'
import { extraFeatures } from './reading/extra-features.ts'
import { insertionsOf, sentenceNumbers, withBrackets, withoutBrackets } from './reading/insertions.ts'
import {
  type ConflictMention,
  type ReadWords,
  readStretches,
  type ScoredName,
  type WordStretch,
} from './reading/read-stretches.ts'
import { loadReadingModel, type ReadingModel } from './reading/reading-model.ts'
import { sequenceStarts } from './reading/sequences.ts'
import type { WordCode } from './reading/word-codes.ts'
import { readSpans } from './sentences/read-spans.ts'
import { splitSentences } from './sentences/split-sentences.ts'
import { createTokenBuffer, type TokenBuffer, tokenize } from './tokens/index.ts'
import { wordsOf } from './words.ts'

/** A Document with its tokens, sentences, tags, lemmas and dependencies. */
export type ParsedText = Pick<Analysis, 'document' | 'tokens' | 'sentences'>

/** A ParsedText with all else that the reading network says of it: what the other steps of the language stage read. */
export interface Syntax extends ParsedText, Pick<Analysis, 'parts'> {
  /** Names as the network tags them, one spelling of one type throughout, in text order. */
  readonly names: readonly ScoredName[]
  /** What it takes for named or described, of the types that count in reporting on armed conflict, in text order. */
  readonly conflict: readonly ConflictMention[]
  /** Names the gazetteers know, in text order. */
  readonly matches: readonly NameMatch[]
}

/** Tokens, sentences and the first tokens of lines of a Document. */
export interface SplitText {
  readonly document: Document
  readonly buffer: TokenBuffer
  readonly sentences: readonly Sentence[]
  readonly lines: readonly number[]
}

/** Syntax of what is read of each Document. Pure; linear in the length of the texts. */
export function parseAll(documents: readonly Document[], resources: Resources): Syntax[] {
  const model = loadReadingModel(resources)
  const { trie } = mentionLexicon(resources)
  const texts = documents.map((document) => splitText(document, model))
  const insertions = texts.map(insertionsOf)
  const bare = texts.map((text, i) => (insertions[i]!.length > 0 ? withoutBrackets(text, insertions[i]!) : text))
  return readTexts(bare, model, trie).map((syntax, i) =>
    insertions[i]!.length > 0 ? withBrackets(syntax, texts[i]!, insertions[i]!) : syntax,
  )
}

/** `parseAll` for one Document. */
export function parse(document: Document, resources: Resources): Syntax {
  return parseAll([document], resources)[0]!
}

function splitText(document: Document, model: ReadingModel): SplitText {
  const { text } = document
  const buffer = createTokenBuffer(Math.max(64, text.length >> 2))
  const sentences: Sentence[] = []
  const lines: number[] = []
  for (const span of readSpans(document)) {
    const first = buffer.length
    if (splitSpan(text, span, buffer, sentences, model)) lines.push(first)
  }
  return { document, buffer, sentences, lines }
}

/** Adds the tokens and sentences of a line; whether there were any. */
function splitSpan(text: string, span: Span, buffer: TokenBuffer, sentences: Sentence[], model: ReadingModel): boolean {
  const first = buffer.length
  tokenize(text, span.start, span.end, buffer)
  const { boundaries, secondLook } = model
  const view = { text, start: buffer.start, end: buffer.end }
  const starts = splitSentences(view, first, buffer.length, boundaries, secondLook?.breaks)
  starts.forEach((firstToken, i) => {
    const endToken = starts[i + 1] ?? buffer.length
    sentences.push({ start: buffer.start[firstToken]!, end: buffer.end[endToken - 1]!, firstToken, endToken })
  })
  return buffer.length > first
}

/** Reads texts whose tokens and sentences are given, all together. */
export function readTexts(texts: readonly SplitText[], model: ReadingModel, trie: NameTrie): Syntax[] {
  const stretches: WordStretch[] = []
  const made = texts.map(({ document, buffer, sentences, lines }) => {
    const { length } = buffer
    const start = buffer.start.slice(0, length)
    const end = buffer.end.slice(0, length)
    const sentence = sentenceNumbers(sentences, length)
    const lemma = new Array<string>(length)
    const read = {
      slots: new Int32Array(length),
      codes: new Array<WordCode>(length),
      fine: new Uint8Array(length),
      tag: new Uint8Array(length),
      head: new Int32Array(length),
      dependency: new Uint8Array(length),
      lemma,
      names: [],
      conflict: [],
      parts: [],
    }
    const { tag, head, dependency } = read
    const tokens = { length, start, end, tag, lemma, head, dependency, sentence }
    const words = wordsOf(document, tokens)
    const opens = marked(
      sentences.map(({ firstToken }) => firstToken),
      length,
    )
    const opensLine = marked(lines, length)
    const matches = matchNames(words.surface, trie, (left) => opens[left + 1] !== 1, words.lower)
    const extras = extraFeatures(nameView(words, knownCodes(matches, trie.entries, length), opens), opensLine)
    const reading: ReadWords = { ...read, words: words.surface, extras }
    stretches.push(...stretchesOf(reading, sentences, opens, opensLine, length))
    return { document, tokens, sentences, matches, reading }
  })
  readStretches(stretches, model)
  return made.map(({ reading, ...rest }) => ({
    ...rest,
    names: agreeOnTypes(
      reading.names.sort((a, b) => a.first - b.first),
      reading.words,
    ),
    conflict: reading.conflict.sort((a, b) => a.first - b.first),
    parts: reading.parts.sort((a, b) => a.first - b.first),
  }))
}

function marked(places: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length)
  for (const place of places) marks[place] = 1
  return marks
}

function stretchesOf(
  read: ReadWords,
  sentences: readonly Sentence[],
  opens: Uint8Array,
  lines: Uint8Array,
  length: number,
): WordStretch[] {
  const starts = sequenceStarts(opens, lines, length)
  let at = 0
  return starts.map((first, i) => {
    const end = starts[i + 1] ?? length
    const lengths: number[] = []
    for (; at < sentences.length && sentences[at]!.firstToken < end; at++) {
      lengths.push(sentences[at]!.endToken - sentences[at]!.firstToken)
    }
    return { read, first, length: end - first, sentences: lengths }
  })
}
