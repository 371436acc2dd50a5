import {
  type ExtraFeatures,
  extraFeatures,
  knownCodes,
  matchNames,
  type NameTrie,
  nameView,
  piecesOf,
  sequenceStarts,
  vocabularyHash,
  wordsFrom,
} from '../../language/index.ts'
import type { EncodedSequence } from '../../learning/index.ts'
import type { Gold, ReadingDocument } from './documents.ts'

/** A sequence with the right answers of its tokens, and the lengths of its sentences. */
export interface Example {
  readonly sequence: EncodedSequence
  readonly sentences: readonly number[]
  readonly gold: Gold
}

/** Rows of the words that are known: by hash, from 1 on; and how often each row's word was seen. */
export interface Vocabulary {
  readonly rows: ReadonlyMap<number, number>
  readonly counts: Int32Array
}

/** The words seen `least` times or more in all documents. */
export function vocabularyOf(documents: readonly ReadingDocument[], least: number): Vocabulary {
  const seen = new Map<number, number>()
  for (const { words } of documents) {
    for (const word of words) {
      const hash = vocabularyHash(word)
      seen.set(hash, (seen.get(hash) ?? 0) + 1)
    }
  }
  const kept = [...seen].filter(([, count]) => count >= least).sort(([a], [b]) => a - b)
  return {
    rows: new Map(kept.map(([hash], i) => [hash, i + 1])),
    counts: Int32Array.from([0, ...kept.map(([, count]) => count)]),
  }
}

/** What the surroundings of each token in the whole document say. */
export function extrasOf({ words, opens, lines }: ReadingDocument, trie: NameTrie): ExtraFeatures {
  const view = wordsFrom(words)
  const matches = matchNames(view.surface, trie, (left) => opens[left + 1] !== 1)
  return extraFeatures(nameView(view, knownCodes(matches, trie.entries, words.length), opens), lines)
}

/** The sequences of a document, cut as the engine cuts them. */
export function examplesOf(document: ReadingDocument, vocabulary: Vocabulary, trie: NameTrie): Example[] {
  const { words, opens, lines, gold } = document
  const length = words.length
  const extra = extrasOf(document, trie)
  const starts = sequenceStarts(opens, lines, length)
  return starts.map((first, i) => {
    const end = starts[i + 1] ?? length
    const pieces: number[] = []
    const pieceOffsets = [0]
    for (let at = first; at < end; at++) {
      pieces.push(...piecesOf(words[at]!))
      pieceOffsets.push(pieces.length)
    }
    const from = extra.offsets[first]!
    const sentences: number[] = []
    let last = first
    for (let at = first + 1; at <= end; at++) {
      if (at < end && !opens[at]) continue
      sentences.push(at - last)
      last = at
    }
    const cut = (labels: Int32Array | undefined) => labels?.slice(first, end)
    return {
      sequence: {
        words: Int32Array.from(words.slice(first, end), (word) => vocabulary.rows.get(vocabularyHash(word)) ?? 0),
        pieces: Int32Array.from(pieces),
        pieceOffsets: Int32Array.from(pieceOffsets),
        extras: extra.rows.slice(from, extra.offsets[end]!),
        extraOffsets: extra.offsets.slice(first, end + 1).map((offset) => offset - from),
      },
      sentences,
      gold: Object.fromEntries(
        Object.entries(gold).flatMap(([task, labels]) => (labels ? [[task, cut(labels)!]] : [])),
      ) as Gold,
    }
  })
}
