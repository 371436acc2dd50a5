/** Tokens of a sequence at most, but where one sentence alone is longer. */
const LONGEST_SEQUENCE = 100

/**
 * First tokens of the sequences that are read at once: sentences of one line together, as far as they fit. `opens` and `lines` hold 1
 * on the first token of each sentence and line.
 */
export function sequenceStarts(opens: Uint8Array, lines: Uint8Array, length: number): number[] {
  const starts: number[] = []
  let from = 0
  let sentence = 0
  for (let i = 0; i < length; i++) {
    if (i > 0 && !opens[i] && !lines[i]) continue
    if (i === 0 || lines[i]) {
      starts.push(i)
      from = i
    } else {
      // The sentence that ends here no longer fits: it opens a sequence of its own.
      if (i - from > LONGEST_SEQUENCE && sentence > from) {
        starts.push(sentence)
        from = sentence
      }
    }
    sentence = i
  }
  if (length - from > LONGEST_SEQUENCE && sentence > from) starts.push(sentence)
  return starts
}
