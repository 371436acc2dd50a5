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
