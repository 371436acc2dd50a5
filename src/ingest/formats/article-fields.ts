import type { DocumentMetadata } from '../document-from-text.ts'
import { dateFromField } from '../metadata/dates.ts'
import { parseMarkup } from './markup-tree.ts'
import { prepareMarkup } from './prepare-markup.ts'
import { blocksOf } from './text-of-markup.ts'

/** The fields of an article that a table or JSON object can give. */
const FIELDS = {
  text: 'text body content articletext articlebody articlecontent maintext fulltext story contenttext bodytext plaintext contenthtml bodyhtml html description summary abstract',
  title: 'title headline name heading subject articletitle',
  date: 'date published publishedat datepublished publisheddate pubdate publishdate publicationdate datepublish dateandtime releasedate articledate publishtime publishedon created createdat timestamp time datetime day',
  outlet:
    'outlet source publisher publication sitename site newspaper media medium sourcename outletname provider domain',
  byline: 'byline author authors creator writer by reporter journalist',
  url: 'url link permalink canonical canonicalurl articleurl uri href webpage',
  updated: 'updated updatedat modified modifiedat datemodified lastmodified',
  language: 'language lang',
} as const
type Field = keyof typeof FIELDS

/** Text and metadata of one record of CSV or JSON. */
export interface ArticleFields {
  readonly text: string
  readonly metadata: DocumentMetadata
}

/**
 * Reads a record by the names of its fields: those of `map` first ("text" → "Body"), else the usual names, case and punctuation aside.
 * Absent when no field holds a text.
 */
export function readArticleFields(
  record: Readonly<Record<string, unknown>>,
  map: Readonly<Record<string, string>> = {},
  maxDepth = 200,
): ArticleFields | undefined {
  const names = new Map(Object.keys(record).map((name) => [plainName(name), name]))
  const fieldOf = (field: Field): unknown => {
    const mapped = map[field]
    if (mapped !== undefined) return record[mapped]
    const known = FIELDS[field].split(' ').map((name) => names.get(name))
    const name = known.find((found) => found !== undefined && wordsOf(record[found]) !== undefined)
    return name === undefined ? undefined : record[name]
  }
  const body = wordsOf(fieldOf('text'), false)
  if (body === undefined) return undefined
  const title = wordsOf(fieldOf('title'))
  const text = isMarkup(body) ? textOfFragment(body, maxDepth) : body
  const date = fieldOf('date')
  const publishedAt = dateFromField(typeof date === 'number' ? date : wordsOf(date))
  const updatedAt = dateFromField(wordsOf(fieldOf('updated')))
  const outlet = wordsOf(fieldOf('outlet'))
  const byline = wordsOf(fieldOf('byline'))?.replace(/^by\s+/i, '')
  const url = wordsOf(fieldOf('url'))
  const language = wordsOf(fieldOf('language'))?.slice(0, 2).toLowerCase()
  return {
    ...withTitle(text, title),
    metadata: {
      ...withTitle(text, title).metadata,
      ...(title && { title }),
      ...(outlet && { outlet }),
      ...(byline && { byline }),
      ...(publishedAt && { publishedAt, publishedAtFrom: 'field' }),
      ...(updatedAt && { updatedAt }),
      ...(url && /^https?:\/\//.test(url) && { url }),
      ...(language && /^[a-z]{2}$/.test(language) && { language }),
    },
  }
}

/** The text below its title, with the title as the first line when the text does not begin with it. */
export function withTitle(text: string, title: string | undefined): ArticleFields {
  if (!title) return { text, metadata: {} }
  const first = text.trimStart().split('\n', 1)[0]!.trim()
  const whole = first === title ? text : `${title}\n\n${text}`
  return {
    text: whole,
    metadata: { zoneHints: new Map([[whole.length - whole.trimStart().length, 'title' as const]]) },
  }
}

/** The paragraphs of a piece of HTML, as text. */
export function textOfFragment(html: string, maxDepth: number): string {
  const tree = parseMarkup(prepareMarkup(html, maxDepth).html)
  return tree.body
    ? blocksOf(tree.body)
        .map((block) => block.text)
        .join('\n\n')
    : ''
}

/** Whether a text is HTML: a tag of a paragraph, link, break or division in it. */
export function isMarkup(text: string): boolean {
  return /<(?:p|br|div|a|span|strong|em|b|i|ul|ol|li|h[1-6]|figure|blockquote|img)(?:\s[^<>]*)?\/?>/i.test(text)
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** The words of a field: a text, a list of texts, or objects with a name. */
function wordsOf(value: unknown, oneLine = true): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) {
    const parts = value.slice(0, 1000).flatMap((member) => wordsOf(member, oneLine) ?? [])
    return parts.length > 0 ? parts.join(oneLine ? ', ' : '\n\n') : undefined
  }
  if (typeof value === 'object' && value !== null) return 'name' in value ? wordsOf(value.name) : undefined
  if (typeof value !== 'string') return undefined
  const text = oneLine ? value.replace(/\s+/g, ' ').trim() : value
  return /\S/.test(text) ? text : undefined
}
