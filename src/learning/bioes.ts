/**
 * Spans of some kinds as one label a token: 0 outside, then for each kind begin, inside, end and single (BIOES). A sequence that
 * no spans spell out is forbidden to the decoder.
 */
const BEGIN = 0
const INSIDE = 1
const END = 2
const SINGLE = 3

/** Tokens [first, end) of a kind, by its number. */
export interface KindSpan {
  readonly first: number
  readonly end: number
  readonly kind: number
}

/** How many labels there are for so many kinds. */
export function bioesCount(kinds: number): number {
  return 1 + 4 * kinds
}

/** Kind of a label, -1 outside. */
export function kindOfLabel(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 2
}

/** Labels of `length` tokens in which `spans` stand. */
export function bioesLabels(spans: Iterable<KindSpan>, length: number): Int32Array {
  const labels = new Int32Array(length)
  for (const { first, end, kind } of spans) {
    const base = 1 + kind * 4
    if (end - first === 1) labels[first] = base + SINGLE
    else for (let i = first; i < end; i++) labels[i] = base + (i === first ? BEGIN : i === end - 1 ? END : INSIDE)
  }
  return labels
}

/** The spans that a label sequence spells out; one that breaks off gives what it has. */
export function bioesSpans(labels: ArrayLike<number>, from = 0, to = labels.length): KindSpan[] {
  const spans: KindSpan[] = []
  for (let i = from; i < to; ) {
    const label = labels[i]!
    if (label === 0) {
      i++
      continue
    }
    const kind = kindOfLabel(label)
    let end = i + 1
    let open = ((label - 1) & 3) <= INSIDE
    while (open && end < to && kindOfLabel(labels[end]!) === kind) {
      const position = (labels[end]! - 1) & 3
      if (position === BEGIN || position === SINGLE) break
      end++
      open = position !== END
    }
    spans.push({ first: i, end, kind })
    i = end
  }
  return spans
}

/** Room of a decoder, used again from sequence to sequence. */
export interface BioesDecoder {
  readonly labels: number
  /** Scores of a label after a label; the last row is the start. */
  readonly transitions: Float32Array
  /** Items of a row of the transitions. */
  readonly width: number
}

/**
 * The likeliest labels of rows of `scores` (`width` floats a row), trying only what spans can spell out (Viterbi); written to
 * `to` from `at` on. O(length × kinds²).
 */
export function decodeBioes(
  { labels, transitions, width }: BioesDecoder,
  scores: Float32Array,
  first: number,
  length: number,
  to: Uint8Array,
  at: number,
): void {
  // What may go before an opening label: outside, an end, a single. Everything else has two forerunners of its kind.
  const closed: number[] = [0]
  for (let base = 1; base < labels; base += 4) closed.push(base + END, base + SINGLE)
  const opening: number[] = [0]
  for (let base = 1; base < labels; base += 4) opening.push(base + BEGIN, base + SINGLE)
  const from = new Uint8Array(length * labels)
  let past = new Float32Array(labels).fill(Number.NEGATIVE_INFINITY)
  let next = new Float32Array(labels)
  const start = labels * width
  const open = first * width
  for (const label of opening) past[label] = scores[open + label]! + transitions[start + label]!
  for (let i = 1; i < length; i++) {
    const row = (first + i) * width
    const back = i * labels
    for (let o = 0; o < opening.length; o++) {
      const label = opening[o]!
      let best = Number.NEGATIVE_INFINITY
      let found = 0
      for (let c = 0; c < closed.length; c++) {
        const before = closed[c]!
        const score = past[before]! + transitions[before * width + label]!
        if (score > best) {
          best = score
          found = before
        }
      }
      next[label] = best + scores[row + label]!
      from[back + label] = found
    }
    for (let base = 1; base < labels; base += 4) {
      for (let label = base + INSIDE; label <= base + END; label++) {
        const one = past[base]! + transitions[base * width + label]!
        const two = past[base + INSIDE]! + transitions[(base + INSIDE) * width + label]!
        next[label] = (one >= two ? one : two) + scores[row + label]!
        from[back + label] = one >= two ? base : base + INSIDE
      }
    }
    const kept = past
    past = next
    next = kept
  }
  let last = 0
  for (const label of closed) if (past[label]! > past[last]!) last = label
  for (let i = length - 1; i >= 0; i--) {
    to[at + i] = last
    last = from[i * labels + last]!
  }
}
