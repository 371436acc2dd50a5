import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { Reading } from '../../schema/index.ts'
import { dateFromField } from '../metadata/dates.ts'
import { isOutletName } from '../metadata/outlets.ts'
import { type FormatReader, type Reader, type Received, readingOf } from '../received.ts'
import { textOfFragment, withTitle } from './article-fields.ts'

/** A mail: its subject above its words (plain part first), its date and sender as metadata; then its attachments, each in its own format. */
export const readEml: FormatReader = async function* (received, reader) {
  const { options, limits } = reader
  const mail = await PostalMime.parse(received.bytes, { maxNestingDepth: 64 })
  const words = wordsOf(mail, limits.markupDepth)
  const title = mail.subject?.replace(/\s+/g, ' ').trim() || undefined
  const { text, metadata } = withTitle(words, title)
  const sender = mail.from?.name?.trim() || undefined
  const publishedAt = dateFromField(mail.date)
  yield readingOf(received, options, words.trim() === '' ? '' : text, {
    ...metadata,
    format: 'eml',
    ...(title && { title }),
    ...(sender && (isOutletName(sender) ? { outlet: sender } : { byline: sender })),
    ...(publishedAt && { publishedAt }),
  })
  for (const [index, attachment] of mail.attachments.entries())
    yield* readAttachment(attachment, index + 1, received, reader)
}

function wordsOf(mail: Email, maxDepth: number): string {
  if (mail.text && /\S/.test(mail.text)) return mail.text.replaceAll('\r\n', '\n')
  return mail.html ? textOfFragment(mail.html, maxDepth) : ''
}

const READABLE = /\.(?:txt|md|html?|pdf|docx|eml|csv|jsonl|zip|xml)$/i

async function* readAttachment(
  { filename, content, mimeType }: Attachment,
  number: number,
  received: Received,
  { limits, depth, read }: Reader,
): AsyncGenerator<Reading> {
  if (!filename || !READABLE.test(filename) || depth >= limits.archiveDepth) return
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content)
  const name = `!/${filename.replace(/[\p{Cc}/\\]/gu, '_') || number}`
  yield* read({
    bytes,
    location: received.location + name,
    file: received.file + name,
    retrievedAt: received.retrievedAt,
    mediaType: mimeType,
  })
}
