import { issue, type Reading } from '../../schema/index.ts'
import { utf16Of } from '../encoding/index.ts'
import { type FormatReader, failed, type Reader, type Received, readingOf } from '../received.ts'
import { readArticleFields } from './article-fields.ts'
import { jsonMembers } from './json-members.ts'

/** Keys under which an object keeps a list of articles. */
const LISTS = new Set(['articles', 'items', 'results', 'docs', 'documents', 'data', 'hits', 'entries', 'reports'])

/** JSON Lines, or one JSON text: an article, an array of articles, or an object with a list of them. One Reading for each article. */
export const readJsonLines: FormatReader = async function* (received, reader) {
  const bytes = inUtf8(received.bytes)
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = source[0] === 0xef && source[1] === 0xbb ? 3 : 0
  const whole = wholeText(source, start)
  if (whole === undefined) return yield* readLines(received, reader, source, start)
  const members = memberSpans(source.toString('latin1'), whole)
  if (!members)
    return yield readArticle({ ...received, bytes: source }, reader, source.subarray(start).toString('utf8'))
  let number = 0
  for (const span of members) yield memberReading(received, reader, source.subarray(span.start, span.end), ++number)
}

async function* readLines(received: Received, reader: Reader, source: Buffer, start: number): AsyncGenerator<Reading> {
  let number = 0
  for (let from = start; from < source.length; ) {
    const found = source.indexOf(10, from)
    const to = found < 0 ? source.length : found
    number++
    const line = source.subarray(from, source[to - 1] === 13 ? to - 1 : to)
    if (line.some((byte) => byte > 32)) yield memberReading(received, reader, line, number)
    from = to + 1
  }
}

/** Where the one JSON value of the source begins, when it is one value over several lines or an array; absent for JSON Lines. */
function wholeText(source: Buffer, start: number): number | undefined {
  let at = start
  while (at < source.length && source[at]! <= 32) at++
  if (source[at] === 0x5b) return at
  const newline = source.indexOf(10, at)
  const line = source.subarray(at, newline < 0 ? source.length : newline).toString('utf8')
  if (newline >= 0 && source.subarray(newline).some((byte) => byte > 32)) return parses(line) ? undefined : at
  return at
}

/** The articles of an array, or of the first list of an object; absent when the value is one article. */
function memberSpans(latin: string, at: number) {
  if (latin[at] === '[') return jsonMembers(latin, at)
  for (const member of jsonMembers(latin, at)) {
    if (
      member.key !== undefined &&
      LISTS.has(member.key) &&
      /^\[\s*\{/.test(latin.slice(member.start, member.start + 200))
    )
      return jsonMembers(latin, member.start)
  }
  return undefined
}

function memberReading(received: Received, reader: Reader, bytes: Uint8Array, number: number): Reading {
  const place = received.isMember ? '' : `!/${number}`
  const member: Received = {
    ...received,
    bytes: Uint8Array.from(bytes),
    location: received.location + place,
    file: received.file + place,
    mediaType: 'application/json',
  }
  return readArticle(member, reader, Buffer.from(member.bytes).toString('utf8'))
}

function readArticle(member: Received, { options, limits }: Reader, text: string): Reading {
  const broken = (reason: string) =>
    failed(member, options, issue('FORMAT_BROKEN', { input: member.file, format: 'JSON', reason }))
  const value = parses(text)?.value
  if (value === undefined) return broken('it is not valid JSON')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken('it is not an object')
  const article = readArticleFields(value as Readonly<Record<string, unknown>>, options.fieldMap, limits.markupDepth)
  if (!article)
    return broken(`none of its fields is known to hold text (it has ${Object.keys(value).slice(0, 12).join(', ')})`)
  return readingOf(member, options, article.text, { ...article.metadata, format: 'jsonl' })
}

function parses(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function inUtf8(bytes: Uint8Array): Uint8Array {
  const wide = utf16Of(bytes)
  return wide
    ? Buffer.from(new TextDecoder(wide === 'utf-16be' ? 'utf-16be' : 'utf-16le').decode(bytes), 'utf8')
    : bytes
}
