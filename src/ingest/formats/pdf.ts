import { getDocumentProxy } from 'unpdf'
import { type Issue, issue } from '../../schema/index.ts'
import { type FormatReader, failed, readingOf } from '../received.ts'
import { type PdfLine, paragraphsOf } from './pdf-paragraphs.ts'
import { joinBlocks } from './text-of-markup.ts'

/** The text of a PDF, paragraph by paragraph in reading order as far as positions tell. What the file's properties say of dates is not used: it is when the file was made. */
export const readPdf: FormatReader = async function* (received, { options, limits }) {
  const broken = (reason: string): Issue => issue('FORMAT_BROKEN', { input: received.file, format: 'PDF', reason })
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    pdf = await getDocumentProxy(Uint8Array.from(received.bytes), { verbosity: 0 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return yield failed(
      received,
      options,
      isLocked ? issue('FORMAT_ENCRYPTED', { input: received.file }) : broken(reason),
    )
  }
  const issues: Issue[] = []
  const tail = Buffer.from(received.bytes.subarray(Math.max(0, received.bytes.length - 2048))).toString('latin1')
  if (!tail.includes('%%EOF')) issues.push(broken('it ends too early'))
  const pages: PdfLine[][] = []
  try {
    const count = Math.min(pdf.numPages, limits.pages)
    for (let number = 1; number <= count; number++) pages.push(await linesOfPage(pdf, number))
  } catch (error) {
    issues.push(broken(error instanceof Error ? error.message : String(error)))
  } finally {
    await pdf.destroy()
  }
  const { text, hints } = joinBlocks(paragraphsOf(pages))
  yield readingOf(received, options, text, { format: 'pdf', issues, ...(hints.size > 0 && { zoneHints: hints }) })
}

async function linesOfPage(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<PdfLine[]> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const lines: { text: string; x: number; end: number; y: number; size: number }[] = []
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as readonly number[]
    const size = Math.hypot(skew, scale) || item.height
    const last = lines.at(-1)
    // Words on one line that stand far apart are columns of a table or of the page.
    if (last && Math.abs(last.y - y) < size * 0.4 && x >= last.x && x - last.end < size * 3) {
      const gap = x - last.end > size * 0.15 && !last.text.endsWith(' ') && !item.str.startsWith(' ')
      last.text += (gap ? ' ' : '') + item.str
      last.end = x + item.width
      last.size = Math.max(last.size, /\S/.test(item.str) ? size : 0)
    } else if (/\S/.test(item.str)) lines.push({ text: item.str, x, end: x + item.width, y, size })
  }
  page.cleanup()
  return lines
}
