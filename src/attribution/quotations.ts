import type { Span } from '../schema/index.ts'

/** A stretch between quotation marks. `open`: no closing mark before the paragraph ended, so the speaker may go on. */
export interface Quotation extends Span {
  /** The words without their marks. */
  readonly inner: Span
  readonly open: boolean
}

/**
 * Quotations of a text in order: curly, straight and low double marks, and single curly marks that are not apostrophes.
 * A mark that is not closed by the end of its paragraph is kept as `open` when the next paragraph opens again
 * (the newspaper convention for one speaker over several paragraphs) and dropped otherwise. Linear.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  let start = -1
  let closer = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (start < 0) {
      const expected = closerOf(text, i)
      if (expected !== '') {
        start = i
        closer = expected
      }
    } else if (i - start > LONGEST) {
      start = -1
    } else if (c === '\n' && isParagraphEnd(text, i)) {
      if (opensAgain(text, i)) found.push(quotation(start, lastInk(text, i), true))
      start = -1
    } else if (c === closer && closes(text, i)) {
      if (i > start + 1) found.push(quotation(start, i + 1, false))
      start = -1
    } else if (c === '“' && closer === '”') {
      // A second opening mark before any closing one: the first was never closed.
      start = i
    }
  }
  return found
}

/** Beyond this many code units a mark was not the opening of a quotation. */
const LONGEST = 6000

function quotation(start: number, end: number, open: boolean): Quotation {
  return { start, end, inner: { start: start + 1, end: open ? end : end - 1 }, open }
}

/** The mark that closes a quotation opened at i, or "" when none opens there. */
function closerOf(text: string, i: number): string {
  switch (text[i]) {
    case '“':
      return '”'
    case '„':
      return '”'
    case '«':
      return '»'
    case '"':
      return isBlank(text[i - 1]) && !isBlank(text[i + 1]) ? '"' : ''
    case '‘':
      return isBlank(text[i - 1]) && !isBlank(text[i + 1]) ? '’' : ''
    case "'":
      return isBlank(text[i - 1]) && /[A-Za-z[]/.test(text[i + 1] ?? '') && !/^'[a-z]{1,2}\b/.test(text.slice(i, i + 4))
        ? "'"
        : ''
    default:
      return ''
  }
}

function closes(text: string, i: number): boolean {
  const c = text[i]
  if (c === '”' || c === '»' || c === '"') return true
  // A single mark closes only after ink and before a blank or a stop: "Iran’s" does not close. Plural possessives may.
  return (
    !isBlank(text[i - 1]) &&
    !/[\p{L}\p{N}]/u.test(text[i + 1] ?? '') &&
    !(text[i - 1] === 's' && /^. [a-z]/.test(text.slice(i, i + 3)))
  )
}

function isBlank(c: string | undefined): boolean {
  return c === undefined || /[\s([{—–“"-]/.test(c)
}

function isParagraphEnd(text: string, i: number): boolean {
  const c = text[i + 1]
  return c === undefined || c === '\n' || /^\n[ \t\u00a0]*(\n|$|[“"„«])/.test(text.slice(i, i + 40))
}

function opensAgain(text: string, i: number): boolean {
  let next = i
  while (next < text.length && /\s/.test(text[next]!)) next++
  return text[next] === '“' || text[next] === '"' || text[next] === '„'
}

function lastInk(text: string, end: number): number {
  while (end > 0 && /\s/.test(text[end - 1]!)) end--
  return end
}
