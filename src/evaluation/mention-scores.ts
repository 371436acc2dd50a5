/** A span with a type, by any consistent offsets. */
export interface TypedSpan {
  readonly start: number
  readonly end: number
  readonly type: string
}

/** Counts from which precision, recall and F1 are made; add those of many documents before dividing (micro average). */
export interface SpanCounts {
  readonly gold: number
  readonly predicted: number
  readonly right: number
}

/** Exact match: start, end and type must agree; a gold span is matched once. */
export function countExact(gold: readonly TypedSpan[], predicted: readonly TypedSpan[]): SpanCounts {
  const open = new Map<string, number>()
  for (const span of gold) open.set(key(span), (open.get(key(span)) ?? 0) + 1)
  let right = 0
  for (const span of predicted) {
    const left = open.get(key(span)) ?? 0
    if (left === 0) continue
    open.set(key(span), left - 1)
    right++
  }
  return { gold: gold.length, predicted: predicted.length, right }
}

/** Relaxed match: any overlap with a span of the same type counts; each span is used once. */
export function countOverlapping(gold: readonly TypedSpan[], predicted: readonly TypedSpan[]): SpanCounts {
  const left = new Set(gold)
  let right = 0
  for (const span of predicted) {
    for (const candidate of left) {
      if (candidate.type !== span.type || candidate.start >= span.end || span.start >= candidate.end) continue
      left.delete(candidate)
      right++
      break
    }
  }
  return { gold: gold.length, predicted: predicted.length, right }
}

/** Sum of counts over documents. */
export function addCounts(all: readonly SpanCounts[]): SpanCounts {
  let gold = 0
  let predicted = 0
  let right = 0
  for (const counts of all) {
    gold += counts.gold
    predicted += counts.predicted
    right += counts.right
  }
  return { gold, predicted, right }
}

/** Precision, recall and F1 in percent; 0 where nothing was to be divided by. */
export function percentages({ gold, predicted, right }: SpanCounts): {
  readonly precision: number
  readonly recall: number
  readonly f1: number
} {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)
  return {
    precision: share(right, predicted),
    recall: share(right, gold),
    f1: share(2 * right, gold + predicted),
  }
}

function key({ start, end, type }: TypedSpan): string {
  return `${start}:${end}:${type}`
}
