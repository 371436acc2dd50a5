import type { ZoneKind } from '../../schema/index.ts'
import { isBlank, type Line } from './lines.ts'
import { captionLead } from './patterns.ts'

/** What is classified as a whole: a line, or a paragraph whose lines were broken at a fixed width. */
export interface Unit {
  readonly start: number
  readonly end: number
  /** The words, with every run of white space as one space; of a very long unit only its first and last HEAD characters. */
  readonly text: string
  /** Whether `text` leaves out the middle of the unit. */
  readonly isLong: boolean
  readonly opens: boolean
  /** What a mark at its start says it is, whatever its words look like. */
  readonly kind?: ZoneKind
}

/** Units longer than twice this are paragraphs whatever they say: only their ends are looked at, so that time stays linear. */
const HEAD = 600

/** Lines as units, in text order. Lines of a hard-wrapped text are joined paragraph by paragraph. */
export function unitsOf(source: string, lines: readonly Line[]): readonly Unit[] {
  const wrapped = isHardWrapped(lines)
  const units: Unit[] = []
  let first = 0
  for (let i = 0; i < lines.length; i++) {
    const next = lines[i + 1]
    if (next && wrapped && !next.opens && runsOn(lines[i]!, next)) continue
    units.push(...parted(source, unitOf(source, lines[first]!, lines[i]!)))
    first = i + 1
  }
  return units
}

/** "Image copyright Agency Image caption [The words of a caption]": the label that a page glued to a caption, and the caption. */
function parted(source: string, unit: Unit): readonly Unit[] {
  const lead = captionLead(source.slice(unit.start, Math.min(unit.end, unit.start + HEAD)))
  if (lead === 0 || unit.start + lead >= unit.end) return [unit]
  const part = (start: number, end: number, kind: ZoneKind, opens: boolean): Unit => {
    const line = { start, end, text: source.slice(start, end), opens }
    return { ...unitOf(source, line, line), kind }
  }
  const from = unit.start + lead
  return [
    part(unit.start, source.slice(0, from).trimEnd().length, 'credit', unit.opens),
    part(from, unit.end, 'caption', false),
  ]
}

function unitOf(source: string, first: Line, last: Line): Unit {
  const { start } = first
  const { end } = last
  const isLong = end - start > 2 * HEAD
  const words = isLong
    ? `${spaced(source.slice(start, start + HEAD))} … ${spaced(source.slice(end - HEAD, end))}`
    : first === last && !/[^\S ]| {2}/.test(first.text)
      ? first.text
      : spaced(source.slice(start, end))
  return { start, end, text: words, isLong, opens: first.opens }
}

/** One space between words. A wide gap after the first word is kept as a no-break space: it marks a link label ("Read  …"). */
function spaced(text: string): string {
  let out = ''
  let gap = 0
  let wide = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isBlank(code)) {
      gap++
      wide ||= code === 0xa0 || code === 9
      continue
    }
    if (gap > 0 && out !== '') out += (wide || gap > 1) && !out.includes(' ') ? '\u00a0 ' : ' '
    out += text[i]
    gap = 0
    wide = false
  }
  return out
}

/** Whether most paragraphs run over several lines of about one width (mail, wire copy, PDF text). */
function isHardWrapped(lines: readonly Line[]): boolean {
  let broken = 0
  let inner = 0
  let wide = 0
  const seen = Math.min(lines.length, 2000)
  for (let i = 0; i + 1 < seen; i++) {
    const line = lines[i]!
    if (line.text.length > 110) wide++
    if (lines[i + 1]!.opens) continue
    inner++
    if (line.text.length >= 40 && line.text.length <= 110 && /[^.!?:”"’')\]]$/.test(line.text)) broken++
  }
  return inner >= 3 && broken >= inner * 0.5 && wide <= inner * 0.1
}

/** Whether a sentence goes on from one line of a hard-wrapped paragraph to the next. */
function runsOn(line: Line, next: Line): boolean {
  if (line.text.length < 35) return /^\p{Ll}/u.test(next.text)
  return line.text.length <= 120 && !/^[-*•–]\s/.test(next.text)
}
