import type { WordCode } from './word-codes.ts'

/** A sentence as the second look sees it: tokens [first, end) of arrays that hold a whole Document. */
export interface SentenceView {
  readonly words: readonly WordCode[]
  /** Codes into UPOS. */
  readonly tag: Uint8Array
  readonly first: number
  readonly end: number
}

/** Stand for the word or tag before a sentence, and behind it. */
const BEFORE = 50
const BEHIND = 51

/** Hash of a word in small letters; a mark outside of the sentence. */
export function lowerAt({ words, first, end }: SentenceView, i: number): number {
  return i < first ? BEFORE : i >= end ? BEHIND : words[i]!.lower
}

/** Tag of a token; a mark outside of the sentence. */
export function tagAt({ tag, first, end }: SentenceView, i: number): number {
  return i < first ? BEFORE : i >= end ? BEHIND : tag[i]!
}
