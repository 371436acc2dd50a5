import type { Zone } from '../../../src/schema/document.ts'

/** A paragraph of the report: a stretch of its text within one zone. */
export interface Block {
  readonly kind: Zone['kind']
  /** The stretch repeats an earlier one word for word. */
  readonly repeats: boolean
  readonly start: number
  readonly end: number
}

/** Longest paragraph put on the page as one; a report can be one line of megabytes. */
const LONGEST = 20_000

/** The paragraphs of `text`, in order. Text in no zone is body; white space between paragraphs is in none of them. */
export function blocksOf(text: string, zones: readonly Zone[]): Block[] {
  const blocks: Block[] = []
  let end = 0
  for (const zone of zones) {
    addParagraphs(blocks, text, { kind: 'body', repeats: false, start: end, end: zone.start })
    addParagraphs(blocks, text, { kind: zone.kind, repeats: zone.repeats === true, start: zone.start, end: zone.end })
    end = zone.end
  }
  addParagraphs(blocks, text, { kind: 'body', repeats: false, start: end, end: text.length })
  return blocks
}

/** Splits a stretch at blank lines, and anything still too long at white space. */
function addParagraphs(blocks: Block[], text: string, stretch: Block): void {
  const separator = /\n[^\S\n]*\n\s*/g
  separator.lastIndex = stretch.start
  let start = stretch.start
  while (start < stretch.end) {
    const found = separator.exec(text)
    const end = found && found.index < stretch.end ? found.index : stretch.end
    addParagraph(blocks, text, { ...stretch, start, end })
    start = found && found.index < stretch.end ? found.index + found[0].length : stretch.end
  }
}

function addParagraph(blocks: Block[], text: string, paragraph: Block): void {
  let { start, end } = paragraph
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  while (end - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST)
    const cut = space > start ? space + 1 : start + LONGEST
    blocks.push({ ...paragraph, start, end: cut })
    start = cut
  }
  if (end > start) blocks.push({ ...paragraph, start, end })
}
