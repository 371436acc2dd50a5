import { endsSentence } from '../zones/index.ts'
import type { Block } from './text-of-markup.ts'

/** A printed line: its words, where it begins and ends, its height above the foot of the page, its size; in points. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
}

/**
 * Paragraphs of printed lines: a new one begins at a wider gap, another size, an indent, or after a short line that ends a sentence. One that
 * runs over a page end is joined; lines that stand at the edge of most pages (running heads, page numbers) are furniture.
 */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): readonly Block[] {
  const edges = runningLines(pages)
  const usual = medianSize(pages)
  const blocks: { text: string; size: number; isFurniture: boolean }[] = []
  for (const lines of pages) {
    const width = Math.max(0, ...lines.map((line) => line.end))
    let previous: PdfLine | undefined
    for (const line of lines) {
      const text = line.text.replace(/\s+/g, ' ').trim()
      const isFurniture = edges.has(edgeKey(text))
      const open = blocks.findLast((block) => !block.isFurniture)
      const goesOn =
        open &&
        !isFurniture &&
        (previous ? continues(previous, line, width) : !endsSentence(open.text) && /^\p{Ll}/u.test(text))
      if (goesOn && Math.abs(open.size - line.size) < 0.6) open.text = joinWords(open.text, text)
      else blocks.push({ text, size: line.size, isFurniture })
      if (!isFurniture) previous = line
    }
  }
  return blocks.map(({ text, size, isFurniture }, i) => {
    if (isFurniture) return { text, kind: 'navigation' }
    return i < 4 && size > usual * 1.25 && text.length < 250 ? { text, kind: 'title' } : { text }
  })
}

function continues(previous: PdfLine, line: PdfLine, width: number): boolean {
  const step = previous.y - line.y
  if (step <= 0 || step > line.size * 1.75) return false
  const isShort = previous.end < width - line.size * 6
  return !(isShort && endsSentence(previous.text.trim())) && line.x < previous.x + line.size * 1.2
}

/** Two lines as one: a word broken at the line end is put together. */
function joinWords(before: string, after: string): string {
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after
  return `${before} ${after}`
}

/** Lines, numbers aside, that stand first or last on at least half of three or more pages. */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    for (const line of new Set(
      [...lines.slice(0, 1), ...lines.slice(-1)].map(({ text }) => edgeKey(text.replace(/\s+/g, ' ').trim())),
    )) {
      counts.set(line, (counts.get(line) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count * 2 >= pages.length).map(([line]) => line))
}

function edgeKey(text: string): string {
  return text.replace(/\d+/g, '0')
}

function medianSize(pages: readonly (readonly PdfLine[])[]): number {
  const sizes = pages.flatMap((lines) => lines.map((line) => line.size)).sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 0
}
