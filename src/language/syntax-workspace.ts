import { AFFIXES, type WordTypes } from './tags/word-types.ts'

/** Empty places before and after the words of a sentence, so that context features need no bounds. */
const MARGIN = 2

/** Arrays for the sentence in work, reused from sentence to sentence. Index i is its token i, but where a margin is named. */
export interface Workspace {
  length: number
  readonly margin: number
  readonly type: Int32Array
  /** Word, shape and ending hashes; token i at i + margin, 0 around. */
  readonly words: Int32Array
  readonly shapes: Int32Array
  readonly suffixes: Int32Array
  /** Fine tag plus one; 0 stands for none. */
  readonly fine: Uint8Array
  /** Code into UPOS. */
  readonly upos: Uint8Array
  /** Index of the governing token, -1 for the root. */
  readonly head: Int32Array
  /** Code into DEPENDENCIES. */
  readonly dependency: Uint8Array
}

export function createWorkspace(longest: number): Workspace {
  return {
    length: 0,
    margin: MARGIN,
    type: new Int32Array(longest),
    words: new Int32Array(longest + 2 * MARGIN),
    shapes: new Int32Array(longest + 2 * MARGIN),
    suffixes: new Int32Array(longest + 2 * MARGIN),
    fine: new Uint8Array(longest),
    upos: new Uint8Array(longest),
    head: new Int32Array(longest),
    dependency: new Uint8Array(longest),
  }
}

/** Fills the hashes from `work.type` for a sentence of `length` words. */
export function loadSentence(work: Workspace, types: WordTypes, length: number): void {
  work.length = length
  const { words, shapes, suffixes, type } = work
  for (let i = 0; i < length; i++) {
    const number = type[i]!
    words[i + MARGIN] = types.word[number]!
    shapes[i + MARGIN] = types.shape[number]!
    suffixes[i + MARGIN] = types.affixes[number * AFFIXES + 2]!
  }
  for (let i = length + MARGIN; i < length + 2 * MARGIN; i++) words[i] = shapes[i] = suffixes[i] = 0
}
