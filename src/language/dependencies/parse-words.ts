import { FACTOR_A, FACTOR_B, FACTOR_C } from '../../learning/index.ts'
import type { Workspace } from '../syntax-workspace.ts'

/** Word hash that stands for the root of a sentence. */
const ROOT_WORD = 77
/** Fine tag that stands for the root of a sentence. */
const ROOT_TAG = 127
const ROOT_UPOS = 31

/**
 * Word hash, fine tag and UPOS of each word of the sentence, then of the root, then of "nothing there" (0); and the products
 * of hash and tag that feature sums are made of, one for each place a value can have in a feature.
 */
export interface ParseWords {
  readonly word: Int32Array
  readonly fine: Uint8Array
  readonly upos: Uint8Array
  readonly wordA: Int32Array
  readonly wordB: Int32Array
  readonly wordC: Int32Array
  readonly fineA: Int32Array
  readonly fineB: Int32Array
  readonly fineC: Int32Array
}

export function createParseWords(longest: number): ParseWords {
  const size = longest + 2
  const products = () => new Int32Array(size)
  return {
    word: new Int32Array(size),
    fine: new Uint8Array(size),
    upos: new Uint8Array(size),
    wordA: products(),
    wordB: products(),
    wordC: products(),
    fineA: products(),
    fineB: products(),
    fineC: products(),
  }
}

/** Copies the sentence in, with the root and the empty place after it. */
export function loadWords(words: ParseWords, work: Workspace): void {
  const { word, fine, upos, wordA, wordB, wordC, fineA, fineB, fineC } = words
  const { length, margin } = work
  for (let i = 0; i < length; i++) {
    word[i] = work.words[i + margin]!
    fine[i] = work.fine[i]!
    upos[i] = work.upos[i]! + 1
  }
  word[length] = ROOT_WORD
  fine[length] = ROOT_TAG
  upos[length] = ROOT_UPOS
  word[length + 1] = fine[length + 1] = upos[length + 1] = 0
  for (let i = 0; i < length + 2; i++) {
    wordA[i] = Math.imul(word[i]!, FACTOR_A)
    wordB[i] = Math.imul(word[i]!, FACTOR_B)
    wordC[i] = Math.imul(word[i]!, FACTOR_C)
    fineA[i] = Math.imul(fine[i]!, FACTOR_A)
    fineB[i] = Math.imul(fine[i]!, FACTOR_B)
    fineC[i] = Math.imul(fine[i]!, FACTOR_C)
  }
}
