import { agencyName, isJobTitle, isOutletName } from './outlets.ts'

/** What a byline says: the people, the publication they write for, and agencies named as authors. */
export interface Byline {
  readonly authors?: string
  readonly outlet?: string
  readonly credits: readonly string[]
}

const LABEL = /^(?:(?:by|from|story by|report(?:ed)? by|written by|authors?|posted by|compiled by|words by)\s*:?\s+)+/i

/**
 * Reads "By Jo Doe, Coast Herald", "By: Coast Herald Staff", "By JO DOE and TIM ROE, Associated Press". An author's job or place is
 * neither author nor outlet; without a publication's name no outlet is given.
 */
export function readByline(line: string): Byline {
  const words = line
    .replace(LABEL, '')
    .split(/\s*(?:\||•|·|\s[-–—]\s)\s*|\s+(?:on|at)\s+(?=\d|\p{Lu}\p{Ll}+ \d)/u)[0]!
    .trim()
  const authors: string[] = []
  const credits: string[] = []
  let outlet: string | undefined
  for (const part of words.split(/,\s*|\s+(?:for|of) (?=(?:the )?\p{Lu})|\s+in (?=\p{Lu})|\s*\(|\)/u)) {
    const names: string[] = []
    for (const name of part.split(/\s+(?:and|&)\s+|\s*\/\s*/i)) {
      const bare = name.replace(/^and\s+/i, '').trim()
      const agency = agencyName(bare.replace(/\s+(?:staff|writers?|correspondents?)$/i, ''))
      const staff =
        /^(.+?)\s+(?:staff(?: writers?| reporters?)?|correspondents?|news ?desk|web ?desk|editorial (?:staff|board|team))$/i.exec(
          bare,
        )
      if (agency) credits.push(agency)
      else if (staff && !agencyName(staff[1]!) && isPublication(staff[1]!)) outlet ??= staff[1]!
      if (bare !== '' && !agency) names.push(bare)
      if (agency && authors.length === 0 && words.startsWith(name)) names.push(bare)
    }
    const joined = names.join(' and ')
    if (joined === '') continue
    if (authors.length > 0 && isOutletName(joined)) outlet ??= joined
    else if (authors.length === 0 || !(isJobTitle(joined) || isPlaceLike(part, words))) authors.push(joined)
  }
  const only = authors[0]
  if (authors.length === 1 && only && !outlet && isOutletName(only) && !agencyName(only))
    outlet = only.replace(/\s+staff$/i, '')
  return { ...(authors.length > 0 && { authors: authors.join(', ') }), ...(outlet && { outlet }), credits }
}

/** "World Desk Staff": what stands before "Staff" is a publication when it has more than one word or a media word. */
function isPublication(name: string): boolean {
  return (
    isOutletName(name) ||
    /^(?:\p{Lu}[\p{L}’'.-]*\s+){1,5}\p{Lu}[\p{L}’'.-]*$/u.test(name) ||
    /^\p{Lu}{2,6}$/u.test(name)
  )
}

/** The last part of a byline after "in": a place. */
function isPlaceLike(part: string, words: string): boolean {
  return new RegExp(`\\sin ${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(words)
}
