import type { Zone, ZoneKind } from '../../schema/index.ts'
import { isAuthorNote, isByline, isDateLine, isPersonName } from './byline.ts'
import { isHeadlineLike, isProse, isSubheading } from './headline.ts'
import { LINE_LIMIT, linesOf } from './lines.ts'
import { isCaption, isCredit, isNavigation, isSectionLabel, isTeaser, isTeaserLabel } from './patterns.ts'
import { type Unit, unitsOf } from './units.ts'

/** What the markup of an item says of some of its lines, by the start of the line; it outweighs what the words look like. */
export type ZoneHints = ReadonlyMap<number, ZoneKind>

/**
 * The typed stretches of a text, in text order, not overlapping; every line that is not blank lies in exactly one, but for captions with a
 * label glued to them, which have two. Neighbouring
 * body lines are one zone. A headline inside the text (over a section) is a `title` like the first; a standfirst is body. A stretch
 * that repeats an earlier one word for word carries `repeats`. Linear in the length of the text.
 */
export function findZones(text: string, hints?: ZoneHints): readonly Zone[] {
  const lines = linesOf(text)
  const units = unitsOf(text, lines)
  const kinds = classify(units, hints)
  const rest = lines.length < LINE_LIMIT ? text.length : lines.at(-1)!.end
  return joined(text, units, kinds, rest)
}

function classify(units: readonly Unit[], hints: ZoneHints | undefined): ZoneKind[] {
  const firstProse = units.findIndex((unit) => isProse(unit.text) && !isCaption(unit.text, unit.isLong, true))
  const lastProse = units.findLastIndex((unit) => isProse(unit.text))
  const kinds = units.map(
    (unit, i) => hints?.get(unit.start) ?? unit.kind ?? kindOf(unit, i < firstProse, i < lastProse),
  )
  if (!hints) joinLoneNames(units, kinds)
  findTitle(units, kinds, hints)
  repeatTitle(units, kinds)
  followLabels(units, kinds, hints)
  findSubheadings(units, kinds, firstProse, lastProse, hints)
  return kinds
}

/** The kind one unit shows by itself; `body` when it shows none. */
function kindOf({ text, isLong }: Unit, before: boolean, followed: boolean): ZoneKind {
  if (isNavigation(text)) return 'navigation'
  if (isTeaserLabel(text) || isTeaser(text)) return 'teaser'
  if (isCaption(text, isLong, followed)) return 'caption'
  if (isLong) return 'body'
  if (isCredit(text)) return 'credit'
  if (isByline(text, before)) return 'byline'
  return !before && !followed && isAuthorNote(text) ? 'byline' : 'body'
}

/** A bare name beside a date or a byline, before the running text, is a byline. */
function joinLoneNames(units: readonly Unit[], kinds: ZoneKind[]): void {
  const top = Math.min(units.length, 15)
  for (let i = 1; i < top; i++) {
    if (kinds[i] !== 'body' || !isPersonName(units[i]!.text)) continue
    const next = units[i + 1]
    if (kinds[i - 1] === 'byline' || (next && kinds[i + 1] === 'byline' && isDateLine(next.text))) kinds[i] = 'byline'
  }
}

/** The first headline-like unit with text below it; furniture that only looks like one is passed over. */
function findTitle(units: readonly Unit[], kinds: ZoneKind[], hints: ZoneHints | undefined): void {
  if (kinds.includes('title')) return
  const first = kinds.findIndex(
    (kind, i) => kind === 'body' || (i === 0 && kind === 'teaser' && !isTeaserLabel(units[0]!.text)),
  )
  const unit = units[first]
  if (!unit || hints?.has(unit.start)) return
  const next = units[kinds.findIndex((kind, i) => i > first && kind === 'body')]
  if (!next) return
  const nextIsHeadline = isHeadlineLike(next.text)
  if (nextIsHeadline && (kinds[first] === 'teaser' || isSectionLabel(unit.text))) {
    if (kinds[first] === 'body') kinds[first] = 'navigation'
    findTitleAfter(units, kinds, first)
    return
  }
  if (!isHeadlineLike(unit.text)) return
  // A line broken off in the middle of a sentence is not a headline.
  if (unit.end - unit.start > 60 && /^\p{Ll}/u.test(next.text) && !next.opens) return
  kinds[first] = 'title'
}

function findTitleAfter(units: readonly Unit[], kinds: ZoneKind[], after: number): void {
  const index = kinds.findIndex((kind, i) => i > after && kind === 'body')
  if (index >= 0 && isHeadlineLike(units[index]!.text)) kinds[index] = 'title'
}

/** The headline printed again is the headline, not body. */
function repeatTitle(units: readonly Unit[], kinds: ZoneKind[]): void {
  const title = units[kinds.indexOf('title')]
  if (!title) return
  for (let i = 0; i < units.length; i++) if (units[i]!.text === title.text) kinds[i] = 'title'
}

/** Headline-like lines directly below "Related:" and its like are links to other items. */
function followLabels(units: readonly Unit[], kinds: ZoneKind[], hints: ZoneHints | undefined): void {
  for (let i = 0; i < units.length; i++) {
    if (kinds[i] !== 'teaser' || !isTeaserLabel(units[i]!.text)) continue
    for (let k = i + 1; k <= i + 12 && k < units.length; k++) {
      const { text, start } = units[k]!
      if (kinds[k] !== 'body' || hints?.has(start) || !isHeadlineLike(text) || text.length > 180) break
      kinds[k] = 'teaser'
    }
  }
}

/** Headline-like lines between paragraphs stand over a section; after the last paragraph they are links to other items. */
function findSubheadings(
  units: readonly Unit[],
  kinds: ZoneKind[],
  firstProse: number,
  lastProse: number,
  hints: ZoneHints | undefined,
): void {
  for (let i = Math.max(0, firstProse + 1); firstProse >= 0 && i < units.length; i++) {
    const { text, start, opens } = units[i]!
    if (kinds[i] !== 'body' || hints?.has(start)) continue
    if (i < lastProse) {
      if (
        opens &&
        (units[i + 1]!.opens || kinds[i + 1] !== 'body' || isProse(units[i + 1]!.text)) &&
        isSubheading(text)
      )
        kinds[i] = 'title'
    } else if (i > lastProse && lastProse - firstProse >= 2 && opens && isHeadlineLike(text) && text.length <= 180) {
      kinds[i] = /^[-–—]\s*\p{Lu}/u.test(text) || isPersonName(text) ? 'byline' : 'teaser'
    }
  }
}

/** Zones of the units; neighbours of body joined, repeated stretches marked. */
function joined(text: string, units: readonly Unit[], kinds: readonly ZoneKind[], rest: number): readonly Zone[] {
  const zones: Zone[] = []
  const seen = new Set<string>()
  let open: { kind: ZoneKind; start: number; end: number } | undefined
  const close = () => {
    if (open) zones.push(open)
    open = undefined
  }
  for (let i = 0; i < units.length; i++) {
    const { start, end, text: words, isLong } = units[i]!
    const kind = kinds[i]!
    const key = isLong ? text.slice(start, end) : words
    const repeats =
      key.length >= (kind === 'body' ? 60 : kind === 'title' || kind === 'caption' ? 12 : Infinity) && seen.has(key)
    if (kind === 'body' || kind === 'title' || kind === 'caption') seen.add(key)
    if (repeats) {
      close()
      zones.push({ kind, start, end, repeats: true })
    } else if (open && kind === 'body') open.end = end
    else {
      close()
      if (kind === 'body') open = { kind, start, end }
      else zones.push({ kind, start, end })
    }
  }
  close()
  const tail = text.slice(rest).trim()
  if (tail !== '')
    zones.push({ kind: 'body', start: text.indexOf(tail, rest), end: text.indexOf(tail, rest) + tail.length })
  return zones
}
