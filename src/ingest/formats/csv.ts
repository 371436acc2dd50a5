import Papa from 'papaparse'
import { issue } from '../../schema/index.ts'
import { decodeText } from '../encoding/index.ts'
import { type FormatReader, failed, type Received, readingOf } from '../received.ts'
import { readArticleFields } from './article-fields.ts'

/**
 * A table of articles with a header row. The bytes of a row's Capture are the header and the row, so that they can be read again by
 * themselves; in UTF-8, whatever the file was in.
 */
export const readCsv: FormatReader = async function* (received, { options, limits }) {
  const { text, issues } = decodeText(received.bytes, received.file, received.charset)
  const rows = rowsOf(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  const [header, ...records] = rows
  if (!header || records.length === 0) {
    yield failed(received, options, issue('INPUT_EMPTY', { input: received.file }))
    return
  }
  let number = 0
  let known = 0
  for (const { cells, source } of records) {
    number++
    const record = Object.fromEntries(header.cells.map((name, i) => [name.trim(), cells[i] ?? '']))
    const article = readArticleFields(record, options.fieldMap, limits.markupDepth)
    if (!article) continue
    known++
    const place = received.isMember ? '' : `!/${number}`
    const member: Received = {
      ...received,
      bytes: Buffer.from(`${header.source}\n${source}\n`, 'utf8'),
      location: received.location + place,
      file: received.file + place,
      mediaType: 'text/csv',
      charset: 'utf-8',
    }
    yield readingOf(member, options, article.text, {
      ...article.metadata,
      format: 'csv',
      issues: number === 1 ? issues : [],
    })
  }
  if (known < number) {
    const reason =
      known === 0
        ? `none of its columns is known to hold text (it has ${header.cells.slice(0, 12).join(', ')})`
        : `${number - known} of ${number} rows hold no text`
    yield failed(received, options, issue('FORMAT_BROKEN', { input: received.file, format: 'CSV', reason }))
  }
}

interface Row {
  readonly cells: readonly string[]
  /** The row as it stands in the file. */
  readonly source: string
}

function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = []
  let from = 0
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    step: ({ data, meta }) => {
      const source = text.slice(from, meta.cursor).replace(/[\r\n]+$/, '')
      from = meta.cursor
      if (source.trim() !== '') rows.push({ cells: data, source })
    },
  })
  return rows
}
