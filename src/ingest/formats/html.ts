import { Readability } from '@mozilla/readability'
import { issue } from '../../schema/index.ts'
import type { DocumentMetadata } from '../document-from-text.ts'
import { decodeText } from '../encoding/index.ts'
import { readByline } from '../metadata/bylines.ts'
import { findDate } from '../metadata/dates.ts'
import { type FormatReader, type Received, readingOf } from '../received.ts'
import { readPageMetadata } from './html-metadata.ts'
import { type MarkupNode, parseMarkup } from './markup-tree.ts'
import { prepareMarkup } from './prepare-markup.ts'
import { type Block, blocksOf, joinBlocks } from './text-of-markup.ts'

/** A page's main text by Readability, below its headline, with what its head and linked data say. Nothing in it runs. */
export const readHtml: FormatReader = async function* (received, { options, limits }) {
  const { text: source, issues } = decodeText(received.bytes, received.file, received.charset ?? charsetOf(received))
  const page = textOfPage(source, limits.markupDepth, received.url)
  const hostile =
    page.cut > 0
      ? [
          issue('MARKUP_HOSTILE', {
            input: received.file,
            reason: `${page.cut} elements nested deeper than ${limits.markupDepth} were left out`,
          }),
        ]
      : []
  yield readingOf(received, options, page.text, { ...page.metadata, format: 'html', issues: [...issues, ...hostile] })
}

/** The text and metadata of a page; `cut` counts elements that were nested too deep. */
export function textOfPage(source: string, maxDepth: number, address?: string) {
  const prepared = prepareMarkup(source, maxDepth)
  const page = parseMarkup(prepared.html)
  // Readability takes the page apart: what is read of the whole page is read first.
  const { title, ...stated } = readPageMetadata(page, prepared.linkedData, address)
  const article = readArticle(page)
  const blocks = article?.content ? blocksOf(article.content) : page.body ? blocksOf(page.body) : []
  const byline = stated.byline ?? bylineOf(article?.byline)
  const headed = withHeadline(blocks, title)
  const { text, hints } = joinBlocks(headed)
  const metadata: DocumentMetadata = {
    ...stated,
    ...(title && { title }),
    ...(byline && { byline }),
    ...(hints.size > 0 && { zoneHints: hints }),
  }
  return { text, metadata, cut: prepared.cut }
}

/** The element that holds the article; absent when there is none, or the page is too large to be weighed. */
function readArticle(page: unknown) {
  const reader = new Readability<MarkupNode>(page as ConstructorParameters<typeof Readability>[0], {
    serializer: (node) => node as unknown as MarkupNode,
    disableJSONLD: true,
  })
  return reader.parse() ?? undefined
}

/** The names in a byline as the page prints it, without date and labels. */
function bylineOf(printed: string | null | undefined): string | undefined {
  const line = printed?.replace(/\s+/g, ' ').trim()
  if (!line || line.length > 200) return undefined
  const date = findDate(line)
  const { authors } = readByline(date ? line.slice(0, date.index) : line)
  return authors && /\p{L}{2}/u.test(authors) ? authors : undefined
}

/** The paragraphs below the headline; a headline that the text repeats is not printed twice. */
function withHeadline(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  if (!title) return blocks
  const same = (text: string) =>
    text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') === title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const rest = blocks.filter((block, i) => i > 3 || !same(block.text))
  return [{ text: title, kind: 'title' }, ...rest]
}

/** The encoding a page names in its head. */
function charsetOf({ bytes }: Received): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1')
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([\w-]+)/i.exec(head)?.[1]
  )
}
