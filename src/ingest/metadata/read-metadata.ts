import type { DateOrigin, Zone } from '../../schema/index.ts'
import { endsSentence } from '../zones/headline.ts'
import { readByline } from './bylines.ts'
import { readDateline } from './datelines.ts'
import { dateFromName, findDate } from './dates.ts'
import { agencyName, isOutletName } from './outlets.ts'

/** What the words of an item say about it. Absent is unknown. */
export interface TextMetadata {
  readonly title?: string
  readonly outlet?: string
  readonly byline?: string
  readonly publishedAt?: string
  readonly publishedAtFrom?: DateOrigin
  readonly updatedAt?: string
  readonly credits: readonly string[]
}

/** Reads title, outlet, byline, dates and credited agencies from the zones of a text and from its file name. */
export function readMetadata(text: string, zones: readonly Zone[], file: string): TextMetadata {
  const words = (zone: Zone) => text.slice(zone.start, Math.min(zone.end, zone.start + 500)).replace(/\s+/g, ' ')
  const headline = zones.find((zone) => zone.kind === 'title')
  const bodyAt = zones.findIndex((zone) => zone.kind === 'body')
  const titled = headline && (bodyAt < 0 || headline.start <= zones[bodyAt]!.start) ? splitTitle(words(headline)) : {}
  const lines = readBylines(zones.filter((zone) => zone.kind === 'byline').map(words))
  const named = dateFromName(file)
  const line = readDatelines(text, zones, yearOf(lines.published ?? lines.updated ?? named))
  const credited = zones.filter((zone) => zone.kind === 'credit').map(words)
  const credits = [...lines.credits, ...(line.credit ? [line.credit] : []), ...credited.flatMap(agenciesIn)]
  const outlet = lines.outlet ?? titled.outlet ?? credited.map(ownerIn).find((owner) => owner !== undefined)
  const published = dated(
    [lines.published, 'byline'],
    [line.date, 'dateline'],
    [lines.updated, 'byline'],
    [named, 'filename'],
  )
  return {
    ...(titled.title && { title: titled.title }),
    ...(outlet && { outlet }),
    ...(lines.authors && { byline: lines.authors }),
    ...published,
    ...(lines.updated && { updatedAt: lines.updated }),
    credits: [...new Set(credits)],
  }
}

function dated(...found: readonly (readonly [string | undefined, DateOrigin])[]) {
  const first = found.find(([date]) => date !== undefined)
  return first?.[0] ? { publishedAt: first[0], publishedAtFrom: first[1] } : {}
}

/** "Headline | Coast Herald" and "Headline - Coast Herald" as headline and outlet. */
export function splitTitle(title: string): { readonly title?: string; readonly outlet?: string } {
  const match = /^(?<head>.{8,}?)\s+[|–—-]\s+(?<tail>[^|–—]{2,60})$/u.exec(title)
  if (match?.groups && isOutletName(match.groups.tail!))
    return { title: match.groups.head!, outlet: match.groups.tail! }
  return { title }
}

function readBylines(lines: readonly string[]) {
  let authors: string | undefined
  let outlet: string | undefined
  let published: string | undefined
  let updated: string | undefined
  const credits: string[] = []
  for (const line of lines) {
    const split = line.search(/\b(?:last )?(?:updated|modified)\b/i)
    const before = split < 0 ? line : line.slice(0, split)
    const date = findDate(before)
    published ??= date?.value
    if (split >= 0) updated ??= findDate(line.slice(split))?.value
    const names = (date ? before.slice(0, date.index) : before)
      .replace(/[\s|,•·–—-]+$|\b(?:published|posted)\b.*$/gi, '')
      .trim()
    if (
      !/\p{L}{2}/u.test(names) ||
      /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|posted|date|on)\b/i.test(names)
    )
      continue
    if (endsSentence(names) && names.length > 60) continue
    const read = readByline(names)
    authors ??= read.authors
    outlet ??= read.outlet
    credits.push(...read.credits)
  }
  return { authors, outlet, published, updated, credits }
}

/** The dateline of the first body paragraphs. */
function readDatelines(text: string, zones: readonly Zone[], year: number | undefined) {
  for (const zone of zones.filter(({ kind }) => kind === 'body').slice(0, 2)) {
    let at = zone.start
    for (let i = 0; i < 3 && at >= 0 && at < zone.end; i++) {
      const found = readDateline(text.slice(at, at + 160), year)
      if (found) return found
      const next = text.indexOf('\n', at)
      if (next < 0 || next >= zone.end) break
      at = next + 1 + text.slice(next + 1, next + 40).search(/\S/)
    }
  }
  return {}
}

function yearOf(date: string | undefined): number | undefined {
  return date ? Number(date.slice(0, 4)) : undefined
}

/** Agencies that a credit line names, in its order. */
function agenciesIn(line: string): string[] {
  const contributed = /^(?:the )?(.{2,80}?)(?: staff)? (?:also )?contributed\b/i.exec(line)?.[1]
  const reprinted =
    /\b(?:originally |first )?(?:published|appeared|provided|produced|written)(?: by| in| on| at)\s+(?:the )?(.{2,60}?)(?:[.,]|$)/i.exec(
      line,
    )?.[1]
  const owner = /^(?:copyright|©|\(c\)).{0,8}?(?:(?:19|20)\d\d)?,?\s*(?:by )?(.{2,60}?)(?:[.,]|$)/i.exec(line)?.[1]
  const files = /\b(?:files|reporting|material|inputs?|agency|agencies) (?:from|by)\s+(.{2,80}?)(?:[.;]|$)/i.exec(
    line,
  )?.[1]
  const labelled = /^[(\s]*(?:source|sources|via)\s*:\s*(.{2,60}?)[.)]*$/i.exec(line)?.[1]
  const bare = line.length <= 60 ? line.replace(/^[-–—([\s]+|[)\].\s]+$/g, '') : undefined
  const named = (names: string | undefined) =>
    (names ?? '').split(/,\s*|\s+and\s+|\s*[/&]\s*/).map((name) => agencyName(name.replace(/^and /, '')))
  const all = [contributed, files, labelled, reprinted, owner, bare].flatMap(named)
  const writers =
    contributed &&
    /^\p{Lu}[\p{L}.&’' -]+$/u.test(contributed) &&
    !named(contributed).some(Boolean) &&
    isOutletName(contributed)
      ? [contributed]
      : []
  return [...all.filter((name) => name !== undefined), ...writers]
}

/** The publication that a copyright line names, unless it is an agency. */
function ownerIn(line: string): string | undefined {
  const owner =
    /(?:copyright|©|\(c\))(?:\s*(?:©|\(c\)|copyright))*\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?,?\s*(?:by )?(?:the )?(.{2,60}?)(?:\.(?:\s|$)|,|\ball rights\b|$)/i
      .exec(line)?.[1]
      ?.trim()
  return owner && !agencyName(owner) && isOutletName(owner) ? owner : undefined
}
