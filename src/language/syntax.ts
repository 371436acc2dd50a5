import type { Resources } from '../resources/index.ts'
import type { Analysis, Document, Sentence, Span } from '../schema/index.ts'
import { parseSentence } from './dependencies/parser.ts'
import { lemmaOf } from './lemmas.ts'
import { readSpans } from './sentences/read-spans.ts'
import { splitSentences } from './sentences/split-sentences.ts'
import { loadSyntaxModel, type SyntaxModel } from './syntax-model.ts'
import { loadSentence, type Workspace } from './syntax-workspace.ts'
import { tagSentence } from './tags/tagger.ts'
import { addWordType, makeRoom } from './tags/word-types.ts'
import { createTokenBuffer, type TokenBuffer, tokenize } from './tokens/index.ts'

/** A Document with its tokens, sentences, tags, lemmas and dependencies: what the other steps of the language stage read. */
export type Syntax = Pick<Analysis, 'document' | 'tokens' | 'sentences'>

/** Tokens, sentences, tags, lemmas and dependencies of what is read of a Document. Pure; linear in the length of the text. */
export function parse(document: Document, resources: Resources): Syntax {
  const model = loadSyntaxModel(resources)
  const { text } = document
  const buffer = createTokenBuffer(Math.max(64, text.length >> 2))
  const sentences: Sentence[] = []
  for (const span of readSpans(document)) readSpan(text, span, buffer, sentences, model)
  return parseTokens(document, buffer, sentences, model)
}

/** As `parse`, for tokens and sentences that are given: evaluation on gold tokens. */
export function parseTokens(
  document: Document,
  buffer: TokenBuffer,
  sentences: readonly Sentence[],
  model: SyntaxModel,
): Syntax {
  const { length } = buffer
  const tag = new Uint8Array(length)
  const head = new Int32Array(length)
  const dependency = new Uint8Array(length)
  const sentence = new Int32Array(length)
  const lemma = new Array<string>(length)
  const { work } = model
  sentences.forEach(({ firstToken, endToken }, index) => {
    const size = endToken - firstToken
    readSentence(document.text, buffer, firstToken, size, model)
    for (let i = 0; i < size; i++) {
      const token = firstToken + i
      tag[token] = work.upos[i]!
      head[token] = work.head[i]! < 0 ? -1 : work.head[i]! + firstToken
      dependency[token] = work.dependency[i]!
      sentence[token] = index
      lemma[token] = cachedLemma(model, work, i, document.text, buffer.start[token]!, buffer.end[token]!)
    }
  })
  const start = buffer.start.slice(0, length)
  const end = buffer.end.slice(0, length)
  return { document, tokens: { length, start, end, tag, lemma, head, dependency, sentence }, sentences }
}

function readSpan(text: string, span: Span, buffer: TokenBuffer, sentences: Sentence[], model: SyntaxModel): void {
  const first = buffer.length
  tokenize(text, span.start, span.end, buffer)
  const starts = splitSentences({ text, start: buffer.start, end: buffer.end }, first, buffer.length, model.boundaries)
  starts.forEach((firstToken, i) => {
    const endToken = starts[i + 1] ?? buffer.length
    sentences.push({ start: buffer.start[firstToken]!, end: buffer.end[endToken - 1]!, firstToken, endToken })
  })
}

/** Tags and parses one sentence into `model.work`. */
function readSentence(text: string, buffer: TokenBuffer, first: number, size: number, model: SyntaxModel): void {
  const { types, work, vocabulary, fixedTags } = model
  if (makeRoom(types, size)) model.lemmas.clear()
  for (let i = 0; i < size; i++) {
    const word = text.slice(buffer.start[first + i]!, buffer.end[first + i]!)
    work.type[i] = types.numbers.get(word) ?? addWordType(types, word, vocabulary, fixedTags)
  }
  loadSentence(work, types, size)
  tagSentence(model.tagger, types, work)
  parseSentence(model.parser, work)
}

function cachedLemma(model: SyntaxModel, work: Workspace, i: number, text: string, start: number, end: number): string {
  const key = work.type[i]! * 256 + work.fine[i]!
  const kept = model.lemmas.get(key)
  if (kept !== undefined) return kept
  const lemma = lemmaOf(model.lemmaTable, text.slice(start, end), model.tagger.tags.names[work.fine[i]! - 1]!)
  model.lemmas.set(key, lemma)
  return lemma
}
