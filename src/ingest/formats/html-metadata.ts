import { dateFromField, findDate } from '../metadata/dates.ts'
import { agencyName } from '../metadata/outlets.ts'
import { splitTitle } from '../metadata/read-metadata.ts'
import { type LinkedArticle, readLinkedData } from './linked-data.ts'
import type { MarkupTree } from './markup-tree.ts'

/** What the head of a page and its linked data say. Absent is not stated. */
export interface PageMetadata {
  readonly title?: string
  readonly outlet?: string
  readonly byline?: string
  readonly publishedAt?: string
  readonly updatedAt?: string
  readonly url?: string
  readonly language?: string
  readonly credits: readonly string[]
}

/** Reads JSON-LD first, then Open Graph and other meta elements, microdata, and last what the page shows. `address` resolves relative links. */
export function readPageMetadata(
  page: MarkupTree,
  linkedData: readonly string[],
  address: string | undefined,
): PageMetadata {
  const linked = readLinkedData(linkedData)
  const meta = metaOf(page)
  const heading = page.querySelectorAll('h1').length === 1 ? words(page.querySelector('h1')?.textContent) : undefined
  const named = splitTitle(words(page.querySelector('title')?.textContent) ?? '')
  const titled = first(meta, [
    'dc.title',
    'og:title',
    'twitter:title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
    'title',
  ])
  const siteName =
    linked.publisher ??
    first(meta, [
      'og:site_name',
      'publisher',
      'dc.publisher',
      'citation_publisher',
      'application-name',
      'copyright-owner',
    ])
  const outlet = siteName ?? named.outlet
  const byline = linked.authors ?? authorOf(page, meta)
  const publishedAt =
    linked.published ??
    dateOf(meta, [
      'article:published_time',
      'og:article:published_time',
      'og:published_time',
      'parsely-pub-date',
      'sailthru.date',
      'datepublished',
      'date.issued',
      'dc.date.issued',
      'dcterms.created',
      'dc.date',
      'dcterms.date',
      'citation_publication_date',
      'citation_date',
      'cxenseparse:recs:publishtime',
      'publish-date',
      'publish_date',
      'publication_date',
      'pubdate',
      'article.published',
      'published_time',
      'originalpublicationdate',
      'date',
    ]) ??
    timeOf(page)
  const updatedAt =
    linked.modified ??
    dateOf(meta, [
      'article:modified_time',
      'og:updated_time',
      'og:article:modified_time',
      'lastmod',
      'last-modified',
      'dcterms.modified',
      'datemodified',
      'article:modified',
    ])
  const url = addressOf(
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? first(meta, ['og:url']) ?? linked.url,
    address,
  )
  const language = (page.documentElement?.getAttribute('lang') ?? linked.language)?.slice(0, 2).toLowerCase()
  const headline = withoutOutlet(agreedTitle([linked.headline, titled, heading, named.title]), outlet)
  return {
    ...(headline && { title: headline }),
    ...(outlet && !/^https?:/.test(outlet) && { outlet }),
    ...(byline && { byline }),
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    ...(url && { url }),
    ...(language && /^[a-z]{2}$/.test(language) && { language }),
    credits: creditsOf(linked, byline),
  }
}

/** The first of several titles that another one bears out: a site's name or a description is nobody else's headline. */
function agreedTitle(titles: readonly (string | undefined)[]): string | undefined {
  const stated = titles.filter((title) => title !== undefined)
  const wordsOf = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const agreed = stated.find((title, i) => {
    const own = wordsOf(title)
    return stated.some(
      (other, k) =>
        k !== i && [...wordsOf(other)].filter((word) => own.has(word)).length * 2 >= own.size && own.size > 1,
    )
  })
  return agreed ?? titles[1] ?? titles[3] ?? stated[0]
}

function metaOf(page: MarkupTree): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const elements = page.querySelectorAll('meta')
  for (let i = 0; i < Math.min(elements.length, 500); i++) {
    const element = elements[i]!
    const content = words(element.getAttribute('content'))
    const names = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    if (!content || !names) continue
    for (const name of names
      .toLowerCase()
      .replace(/\b(dc|dcterms):/g, '$1.')
      .split(/\s+/))
      if (!found.has(name)) found.set(name, content)
  }
  return found
}

function first(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) if (meta.has(name)) return meta.get(name)
  return undefined
}

function dateOf(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const date = dateFromField(meta.get(name))
    if (date) return date
  }
  return undefined
}

/** The date in the page's own `time` or microdata elements, when these name one date of publication. */
function timeOf(page: MarkupTree): string | undefined {
  const marked = page.querySelector('[itemprop="datePublished"]') ?? page.querySelector('time[pubdate]')
  const candidates = marked
    ? [marked]
    : [
        ...Array.from(
          page.querySelectorAll(
            'article time[datetime], header time[datetime], .byline time, .entry-date, .published, .post-date, .article-date, .dateline, .timestamp, .date',
          ),
        ),
      ].slice(0, 1)
  for (const element of candidates) {
    const date = dateFromField(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? words(element.textContent),
    )
    if (date) return date
  }
  return undefined
}

function authorOf(page: MarkupTree, meta: ReadonlyMap<string, string>): string | undefined {
  const stated = first(meta, [
    'dc.creator',
    'dcterms.creator',
    'author',
    'article:author',
    'byl',
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'article:author_name',
  ])
  const usable = stated && !/^https?:|@|\/\//.test(stated) ? stated : undefined
  const marked = page.querySelector('[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]')
  const shown = usable ?? words(marked?.textContent)
  const date = shown ? findDate(shown) : undefined
  const bare = (date ? shown?.slice(0, date.index) : shown)?.replace(/^(?:(?:by|from|author)\s*:?\s+)+/i, '').trim()
  return bare && bare.length >= 2 && bare.length <= 120 && !/^(?:admin|author|staff|editor)$/i.test(bare)
    ? bare
    : undefined
}

function addressOf(href: string | undefined, address: string | undefined): string | undefined {
  if (!href) return undefined
  try {
    const url = new URL(href, address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  if (!title) return undefined
  const split = splitTitle(title)
  if (split.outlet) return split.title
  for (const mark of [' | ', ' - ', ' – ', ' — ', ' :: ']) {
    if (outlet && title.endsWith(mark + outlet) && title.length > outlet.length + 12)
      return title.slice(0, -(mark + outlet).length)
  }
  return title
}

function creditsOf(linked: LinkedArticle, byline: string | undefined): readonly string[] {
  const named = [...linked.credits, ...(byline ?? '').split(/,\s*|\s+and\s+|\s*[/&]\s*/)].map((name) =>
    agencyName(name),
  )
  return [...new Set(named.filter((name) => name !== undefined))]
}

function words(text: string | null | undefined): string | undefined {
  const plain = text?.replace(/\s+/g, ' ').trim()
  return plain ? plain.slice(0, 1000) : undefined
}
