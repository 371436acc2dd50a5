import { dependencyCode, fineTag } from '../syntax/tag-set.ts'
import type { TreebankDocument } from '../syntax/treebank.ts'
import type { ReadingDocument } from './documents.ts'

/** A treebank document with the tags of `tagNames`, heads and dependencies of each token, and its names where they are given. */
export function treebankReading(
  { text, sentences }: TreebankDocument,
  tagNames: readonly string[],
  names?: Int32Array,
): ReadingDocument {
  const tokens = sentences.flat()
  const opens = new Uint8Array(tokens.length)
  const lines = new Uint8Array(tokens.length)
  const heads = new Int32Array(tokens.length)
  let at = 0
  for (const sentence of sentences) {
    const { start } = sentence[0]!
    opens[at] = 1
    if (start === 0 || text[start - 1] === '\n') lines[at] = 1
    sentence.forEach(({ head }, i) => {
      heads[at + i] = head < 0 ? sentence.length : head
    })
    at += sentence.length
  }
  const gold = {
    heads,
    tags: Int32Array.from(tokens, (word) => fineTag(word, tagNames)),
    dependencies: Int32Array.from(tokens, ({ deprel }) => dependencyCode(deprel)),
    ...(names && { names }),
  }
  return { words: tokens.map(({ form }) => form), opens, lines, gold }
}
