import mammoth from 'mammoth'
import { issue } from '../../schema/index.ts'
import { type FormatReader, failed, readingOf } from '../received.ts'
import { openArchive } from './archive.ts'
import { parseMarkup } from './markup-tree.ts'
import { prepareMarkup } from './prepare-markup.ts'
import { blocksOf, joinBlocks } from './text-of-markup.ts'

/** A Word file: its paragraphs in order, headings marked. Unpacked sizes are checked before the library unpacks anything. */
export const readDocx: FormatReader = async function* (received, { options, limits }) {
  const broken = (reason: string) =>
    failed(received, options, issue('FORMAT_BROKEN', { input: received.file, format: 'DOCX', reason }))
  const archive = await openArchive(received, limits)
  if (!archive.ok) return yield failed(received, options, archive.issue)
  if (archive.value.tooLarge) return yield failed(received, options, archive.value.tooLarge)
  const document = archive.value.entries.find((entry) => entry.name === 'word/document.xml')
  if (!document) return yield broken('it has no word/document.xml')
  const xml = await archive.value.read(document)
  if (!xml.ok) return yield broken(xml.reason)
  if (/<!ENTITY/i.test(Buffer.from(xml.bytes).toString('latin1', 0, 100_000))) {
    return yield failed(
      received,
      options,
      issue('MARKUP_HOSTILE', { input: received.file, reason: 'it declares entities' }),
    )
  }
  const styles = [
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => p:fresh",
    "p[style-name='Caption'] => figure > figcaption:fresh",
  ]
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(received.bytes) },
    { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  const tree = parseMarkup(prepareMarkup(value, limits.markupDepth).html)
  const { text, hints } = joinBlocks(tree.body ? blocksOf(tree.body) : [])
  yield readingOf(received, options, text, { format: 'docx', ...(hints.size > 0 && { zoneHints: hints }) })
}
