import { type NameTrie, type ReadingModel, readTexts, type Syntax } from '../../language/index.ts'
import { DEPENDENCIES, UPOS } from '../../schema/index.ts'
import { splitWords } from '../reading/given-tokens.ts'
import { treebankReading } from '../reading/treebank-documents.ts'
import type { TreebankDocument } from './treebank.ts'

/** Shares, 0 to 1, of gold tokens that got the right tag, head, and head with dependency. */
export interface TokenScores {
  readonly upos: number
  readonly uas: number
  readonly las: number
  readonly lemma: number
}

/** Reads documents with the tokens and sentences of the treebank, and compares the rest. */
export function scoreGoldTokens(
  documents: readonly TreebankDocument[],
  model: ReadingModel,
  trie: NameTrie,
): TokenScores {
  const right = { upos: 0, uas: 0, las: 0, lemma: 0 }
  let total = 0
  const texts = documents.map((document) => {
    const { words, opens, lines } = treebankReading(document, model.tagNames)
    return splitWords(words, opens, lines)
  })
  readTexts(texts, model, trie).forEach(({ tokens }, index) => {
    let i = 0
    for (const sentence of documents[index]!.sentences) {
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
  })
  return { upos: right.upos / total, uas: right.uas / total, las: right.las / total, lemma: right.lemma / total }
}

/** The language stage's reading of a treebank document, its tokens and sentences given. Offsets count into a text of its own. */
export function readGoldTokens(document: TreebankDocument, model: ReadingModel, trie: NameTrie): Syntax {
  const { words, opens, lines } = treebankReading(document, model.tagNames)
  return readTexts([splitWords(words, opens, lines)], model, trie)[0]!
}
