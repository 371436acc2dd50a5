/** A sentence or line of a text, by the word sequences in it. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly words: number
  /** Hashes of every run of five words, in text order; fewer words make one run. */
  readonly shingles: Uint32Array
}

/** Words of a run. Five in a row are hardly ever shared by chance. */
const RUN = 5
/** Sentences of fewer words are joined to the next. */
const FEWEST = 8

const WORD = /[\p{L}\p{N}]+/gu
const BREAK = /[.!?]["”’)\]]*\s+(?=["“‘(]*[\p{Lu}\p{N}])|\n+/gu

/** Cuts a text at sentence ends and line breaks. Case, punctuation and spacing do not count. O(text). */
export function passagesOf(text: string): readonly Passage[] {
  const passages: Passage[] = []
  let start = 0
  let hashes: number[] = []
  const close = (end: number, isLast: boolean) => {
    const found = text.slice(start, end).matchAll(WORD)
    hashes = Array.from(found, ([word]) => hashOf(word.toLowerCase()))
    if (hashes.length === 0 || (hashes.length < FEWEST && !isLast && text[end - 1] !== '\n')) return
    passages.push({ start, end, words: hashes.length, shingles: runsOf(hashes) })
    start = end
  }
  for (const { index, 0: mark } of text.matchAll(BREAK)) close(index + mark.length, false)
  close(text.length, true)
  return passages
}

function runsOf(words: readonly number[]): Uint32Array {
  const runs = new Uint32Array(Math.max(1, words.length - RUN + 1))
  for (let i = 0; i < runs.length; i++) {
    let hash = 0x811c9dc5
    for (let j = i; j < Math.min(words.length, i + RUN); j++)
      hash = Math.imul(hash ^ words[j]!, 0x01000193) ^ (hash >>> 13)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    runs[i] = (hash ^ (hash >>> 13)) >>> 0
  }
  return runs
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}
