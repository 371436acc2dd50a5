/** One non-blank line of a text, without the white space around it. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly opens: boolean
}

/** Lines that are looked at one by one; what follows them in a longer text is one stretch of body. */
export const LINE_LIMIT = 50_000

/** The non-blank lines of a text in order, at most LINE_LIMIT of them, split at line feeds and lone carriage returns. Linear. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let opens = true
  let from = 0
  while (from < text.length && lines.length < LINE_LIMIT) {
    let to = from
    while (to < text.length && !isBreak(text.charCodeAt(to))) to++
    let start = from
    let end = to
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (start < end) lines.push({ start, end, text: text.slice(start, end), opens })
    opens = start === end
    from = to + 1
  }
  return lines
}

/** Whether a UTF-16 unit is a line end. */
function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029
}

/** Whether a UTF-16 unit shows nothing: spaces of every width, controls, zero-width marks. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code <= 32 || code === 127
  return (
    (code >= 0x80 && code <= 0xa0) ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xad
  )
}
