import { type NameTrie, type ReadingModel, type SentenceView, type WordCode, wordCode } from '../../language/index.ts'
import { UPOS, type Upos } from '../../schema/index.ts'
import { readGoldTokens } from '../syntax/gold-tokens.ts'
import type { TreebankDocument } from '../syntax/treebank.ts'

/** A sentence of a treebank: tags of its words as the network reads them, and what gold says. */
export interface JudgedSentence {
  readonly view: SentenceView
  /** By token from the first: codes into UPOS, and the token of each head (-1: the root). */
  readonly upos: Uint8Array
  readonly heads: Int32Array
}

/** Codes of words, each worked out once. */
export function wordCodes(): (form: string) => WordCode {
  const codes = new Map<string, WordCode>()
  return (form) => {
    let code = codes.get(form)
    if (!code) {
      code = wordCode(form)
      codes.set(form, code)
    }
    return code
  }
}

/** The sentences of treebank documents, tagged by a network without a second look. */
export function judgedSentences(
  documents: readonly TreebankDocument[],
  model: ReadingModel,
  trie: NameTrie,
): JudgedSentence[] {
  const codeOf = wordCodes()
  return documents.flatMap((document) => {
    const { tag } = readGoldTokens(document, model, trie).tokens
    const words = document.sentences.flat().map(({ form }) => codeOf(form))
    let first = 0
    return document.sentences.map((sentence) => {
      const start = first
      first += sentence.length
      return {
        view: { words, tag, first: start, end: first },
        upos: Uint8Array.from(sentence, ({ upos }) => UPOS.indexOf(upos as Upos)),
        heads: Int32Array.from(sentence, ({ head }) => (head < 0 ? -1 : start + head)),
      }
    })
  })
}
