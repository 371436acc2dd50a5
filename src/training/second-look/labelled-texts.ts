import {
  type ExtraFeatures,
  type NameTrie,
  type ReadingModel,
  readTexts,
  type SentenceView,
} from '../../language/index.ts'
import type { ReadingDocument } from '../reading/documents.ts'
import { extrasOf } from '../reading/examples.ts'
import { splitWords } from '../reading/given-tokens.ts'
import { wordCodes } from './second-look-views.ts'

/** A sentence with its right labels of names: those of token i of the view at i. */
export interface LabelledSentence {
  readonly view: SentenceView
  readonly extras: ExtraFeatures
  readonly labels: Int32Array
}

/** The sentences of documents with gold names, tagged by a network without a second look. */
export function labelledSentences(
  documents: readonly ReadingDocument[],
  model: ReadingModel,
  trie: NameTrie,
): LabelledSentence[] {
  const codeOf = wordCodes()
  const read = readTexts(
    documents.map(({ words, opens, lines }) => splitWords(words, opens, lines)),
    model,
    trie,
  )
  return documents.flatMap((document, index) => {
    const { tag } = read[index]!.tokens
    const extras = extrasOf(document, trie)
    const words = document.words.map(codeOf)
    const { opens, gold } = document
    const firsts = [...opens.keys()].filter((i) => i === 0 || opens[i] === 1)
    return firsts.map((first, i) => {
      return { view: { words, tag, first, end: firsts[i + 1] ?? words.length }, extras, labels: gold.names! }
    })
  })
}
