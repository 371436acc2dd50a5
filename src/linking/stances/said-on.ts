import type { Attribution, Claim, Extraction } from '../../schema/index.ts'

const DAY = /^\d{4}-\d\d(?:-\d\d|$)/

/**
 * When something was said: the date nearest to the cue in the same sentence that stands neither in what was said nor for when the claim happened
 * ("told the Courier on Monday"). Months and days alone count; absent where there is none.
 */
export function saidOn({ cue, content }: Attribution, claim: Claim, extraction: Extraction): string | undefined {
  const sentence = extraction.sentences.find(({ start, end }) => start <= cue.start && cue.start < end)
  if (!sentence) return undefined
  const distance = ({ start, end }: { start: number; end: number }) => Math.max(0, start - cue.end, cue.start - end)
  const times = extraction.times
    .filter(
      (time, i) =>
        time.type !== 'DURATION' &&
        time.type !== 'SET' &&
        DAY.test(time.value) &&
        i !== claim.time &&
        sentence.start <= time.start &&
        time.end <= sentence.end &&
        !content.some(({ start, end }) => start <= time.start && time.end <= end),
    )
    .sort((a, b) => distance(a) - distance(b) || a.start - b.start)
  return times[0]?.value.slice(0, 10)
}
