import { parseFeed } from 'feedsmith'
import { issue, type Reading } from '../../schema/index.ts'
import type { DocumentMetadata } from '../document-from-text.ts'
import { decodeText, utf16Of } from '../encoding/index.ts'
import { type FormatReader, failed, type Reader, type Received, readingOf } from '../received.ts'
import { readArticleFields } from './article-fields.ts'
import { type FeedItems, jsonItems, xmlItems } from './feed-items.ts'

/** An RSS, RDF, Atom or JSON feed: one Reading for each item. A feed that declares entities is refused before any parser sees it. */
export const readFeed: FormatReader = async function* (received, reader) {
  const { options, limits } = reader
  const source = latinOf(received)
  const isJson = /^[^<]*\{/.test(source.slice(0, 200))
  const hostile = (reason: string) =>
    failed(received, options, issue('MARKUP_HOSTILE', { input: received.file, reason }))
  if (!isJson && /<!ENTITY/i.test(source.slice(0, rootAt(source)))) return yield hostile('it declares entities')
  const cut: FeedItems = isJson ? jsonItems(source) : xmlItems(source, limits.markupDepth)
  if (cut.isTooDeep) return yield hostile(`its elements are nested deeper than ${limits.markupDepth}`)
  let number = 0
  let read = 0
  for (const item of cut.items) {
    number++
    const reading = readItem(Buffer.from(item, 'latin1'), number, received, reader)
    if (reading.document) read++
    yield reading
  }
  const isWhole = isJson
    ? source.trimEnd().endsWith('}')
    : /<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--[\s\S]*-->\s*)?$/i.test(source.slice(-2000))
  if (!isWhole)
    yield failed(
      received,
      options,
      issue('FORMAT_BROKEN', { input: received.file, format: 'feed', reason: 'it ends too early' }),
    )
  else if (number === 0) yield failed(received, options, issue('INPUT_EMPTY', { input: received.file }))
  else if (read === 0 && number > 1) yield { issues: [issue('INPUT_EMPTY', { input: received.file })] }
}

/** The bytes as one character each, so that offsets are those of the bytes; UTF-16 is turned into UTF-8 before. */
function latinOf({ bytes }: Received): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isWide =
    utf16Of(bytes) || (buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff)
  if (!isWide) return buffer.toString('latin1')
  return Buffer.from(
    decodeText(bytes, '').text.replace(/encoding=["'][^"']*["']/, 'encoding="utf-8"'),
    'utf8',
  ).toString('latin1')
}

/** Where the root element begins: declarations stand before it. */
function rootAt(source: string): number {
  const found = source.search(/<(?:rss|feed|rdf:rdf|atom:feed)\b/i)
  return found < 0 ? source.length : found
}

function readItem(bytes: Uint8Array, number: number, received: Received, { options, limits }: Reader): Reading {
  const place = received.isMember ? '' : `!/${number}`
  const { url: _feed, ...rest } = received
  const member: Received = {
    ...rest,
    bytes,
    location: received.location + place,
    file: received.file + place,
    mediaType: received.mediaType ?? (bytes[0] === 0x7b ? 'application/feed+json' : 'application/xml'),
  }
  const encoding =
    received.charset ??
    /^[^<]*<\?xml[^>]{0,100}encoding=["']([\w-]+)/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1]
  const { text: source, issues } = decodeText(bytes, member.file, encoding)
  let fields: Readonly<Record<string, unknown>> | undefined
  try {
    fields = fieldsOf(source)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failed(member, options, issue('FORMAT_BROKEN', { input: member.file, format: 'feed', reason }))
  }
  const article = fields && readArticleFields(fields, {}, limits.markupDepth)
  if (!article) return failed(member, options, issue('INPUT_EMPTY', { input: member.file }))
  const { publishedAtFrom: _from, ...metadata } = article.metadata
  const made: DocumentMetadata = { ...metadata, format: 'feed', issues }
  const named = made.url ? { ...member, file: made.url } : member
  return readingOf(named, options, article.text, made)
}

/** The fields of the one item of a feed. */
function fieldsOf(source: string): Readonly<Record<string, unknown>> | undefined {
  const parsed = parseFeed(source)
  if (parsed.format === 'json') {
    const item = parsed.feed.items?.[0]
    return (
      item && {
        text: item.content_html ?? item.content_text ?? item.summary ?? item.title,
        title: item.title,
        url: item.url ?? item.external_url,
        date: item.date_published,
        updated: item.date_modified,
        author: (item.authors ?? parsed.feed.authors)?.map((author) => author.name ?? ''),
        outlet: parsed.feed.title,
        language: item.language ?? parsed.feed.language,
      }
    )
  }
  if (parsed.format === 'atom') {
    const entry = parsed.feed.entries?.[0]
    const link = entry?.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry?.links?.[0]
    return (
      entry && {
        text: entry.content?.value || entry.summary?.value || entry.title?.value,
        title: plain(entry.title?.value),
        url: link?.href,
        date: entry.published ?? entry.updated,
        updated: entry.updated,
        author: (entry.authors ?? parsed.feed.authors)?.map((author) => author.name ?? ''),
        outlet: plain(entry.source?.title?.value ?? parsed.feed.title?.value),
        language: parsed.feed.xml?.lang,
      }
    )
  }
  if (parsed.format === 'rdf') {
    const item = parsed.feed.items?.[0]
    return (
      item && {
        text: item.content?.encoded || item.description || item.title,
        title: plain(item.title),
        url: item.link,
        date: item.dc?.dates?.[0],
        author: item.dc?.creators,
        outlet: plain(parsed.feed.title),
      }
    )
  }
  const item = parsed.feed.items?.[0]
  const permalink =
    item?.guid?.isPermaLink !== false && /^https?:/.test(item?.guid?.value ?? '') ? item?.guid?.value : undefined
  return (
    item && {
      text: item.content?.encoded || item.description || item.title,
      title: plain(item.title),
      url: item.link ?? permalink,
      date: item.pubDate ?? item.dc?.dates?.[0],
      author: item.dc?.creators ?? item.authors?.map((author) => (typeof author === 'string' ? author : '')),
      outlet: plain(item.source?.title ?? parsed.feed.title),
      language: parsed.feed.language,
    }
  )
}

/** A title without the tags and entities that feeds put into it. */
function plain(text: string | undefined): string | undefined {
  return text
    ?.replace(/<[^<>]{1,200}>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#0?39|apos|nbsp);/g,
      (whole, name: string) =>
        ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#039': "'", apos: "'", nbsp: ' ' })[name] ?? whole,
    )
    .replace(/\s+/g, ' ')
    .trim()
}
