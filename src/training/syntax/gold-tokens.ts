import { createTokenBuffer, parseTokens, pushToken, type Syntax, type SyntaxModel } from '../../language/index.ts'
import { DEPENDENCIES, type Document, type DocumentId, type Sentence, UPOS } from '../../schema/index.ts'
import type { TreebankDocument } from './treebank.ts'

/** Shares, 0 to 1, of gold tokens that got the right tag, head, and head with dependency. */
export interface TokenScores {
  readonly upos: number
  readonly uas: number
  readonly las: number
  readonly lemma: number
}

/** Reads documents with the tokens and sentences of the treebank, and compares the rest. */
export function scoreGoldTokens(documents: readonly TreebankDocument[], model: SyntaxModel): TokenScores {
  const right = { upos: 0, uas: 0, las: 0, lemma: 0 }
  let total = 0
  for (const document of documents) {
    const { tokens } = readGoldTokens(document, model)
    let i = 0
    for (const sentence of document.sentences) {
      const first = i
      for (const word of sentence) {
        const head = word.head < 0 ? -1 : word.head + first
        const isHead = tokens.head[i] === head
        const dependency = DEPENDENCIES[tokens.dependency[i]!]!.split(':')[0]
        total++
        if (UPOS[tokens.tag[i]!] === word.upos) right.upos++
        if (isHead) right.uas++
        // As CoNLL 2018: subtypes do not count.
        if (isHead && dependency === word.deprel.split(':')[0]) right.las++
        if (tokens.lemma[i] === word.lemma) right.lemma++
        i++
      }
    }
  }
  return { upos: right.upos / total, uas: right.uas / total, las: right.las / total, lemma: right.lemma / total }
}

/** The language stage's reading of a treebank document, its tokens and sentences given. Offsets count into a text of its own. */
export function readGoldTokens({ id, sentences }: TreebankDocument, model: SyntaxModel): Syntax {
  const buffer = createTokenBuffer()
  const spans: Sentence[] = []
  // Written word after word: forms that share characters of a fused word would overlap in the raw text.
  let text = ''
  for (const sentence of sentences) {
    const firstToken = buffer.length
    const start = text.length
    for (const { form } of sentence) {
      pushToken(buffer, text.length, text.length + form.length)
      text += `${form} `
    }
    spans.push({ start, end: text.length, firstToken, endToken: buffer.length })
  }
  return parseTokens(plainDocument(id, text), buffer, spans, model)
}

/** A Document of bare text. */
export function plainDocument(id: string, text: string): Document {
  const empty = { zones: [], issues: [], credits: [] }
  return { id: id as DocumentId, file: id, sha256: '', format: 'text', language: 'en', text, ...empty }
}
