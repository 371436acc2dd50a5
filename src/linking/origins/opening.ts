import type { Extraction } from '../../schema/index.ts'

/** Zones that sum up or advertise what the body tells. */
const SUMMARIES = new Set(['title', 'teaser', 'caption'])

/** Paragraphs before this many characters of the body are said to open it: a standfirst and the lead. */
const LEAD = 120

/** Whether an offset lies in what sums a report up: its title, teaser or captions, or the paragraphs that open the body. */
export function openingOf({ text, zones }: Extraction['document']): (offset: number) => boolean {
  const summaries = zones.filter(({ kind }) => SUMMARIES.has(kind))
  const start = zones.find(({ kind }) => kind === 'body')?.start ?? 0
  const end = endOfLead(text, start)
  return (offset) =>
    (start <= offset && offset < end) || summaries.some((zone) => zone.start <= offset && offset < zone.end)
}

function endOfLead(text: string, start: number): number {
  const body = text.slice(start)
  const parting = /\n\s*\n/.test(body) ? /\n\s*\n/g : /\n/g
  for (const { index } of body.matchAll(parting)) if (index >= LEAD) return start + index
  return text.length
}
