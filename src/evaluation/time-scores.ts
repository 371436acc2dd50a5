import type { SpanCounts } from './mention-scores.ts'

/** A time expression as annotated or as found. */
export interface TimeSpan {
  readonly start: number
  readonly end: number
  readonly value: string
}

export interface TimeCounts extends SpanCounts {
  /** Of those found, how many have the annotated value. */
  readonly valued: number
}

/**
 * TempEval-3 relaxed match: any overlap, each span once; values are compared for the pairs found. TIMEX3 marks the two ends of
 * an interval ("from March to May 2016") apart: one found as a whole stands for both, with the value of each.
 */
export function countTimes(gold: readonly TimeSpan[], predicted: readonly TimeSpan[]): TimeCounts {
  let right = 0
  let valued = 0
  let found = predicted.length
  let at = 0
  for (const span of predicted) {
    while (at < gold.length && gold[at]!.end <= span.start) at++
    const candidate = gold[at]
    if (!candidate || candidate.start >= span.end) continue
    const [from, to] = plainValue(span.value).split('/')
    const second = gold[at + 1]
    if (to !== undefined && second && second.start < span.end) {
      right += 2
      found++
      valued += Number(plainValue(candidate.value) === from) + Number(plainValue(second.value) === to)
      at += 2
      continue
    }
    right++
    if (plainValue(candidate.value) === plainValue(span.value)) valued++
    at++
  }
  return { gold: gold.length, predicted: found, right, valued }
}

/** A value without the open side of an interval, which TIMEX3 writes with other attributes. */
function plainValue(value: string): string {
  return value.replace(/\/\.\.$/, '')
}
