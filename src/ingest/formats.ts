import type { ReadableFormat } from './detect-format.ts'
import { readCsv } from './formats/csv.ts'
import { readDocx } from './formats/docx.ts'
import { readEml } from './formats/eml.ts'
import { readFeed } from './formats/feed.ts'
import { readGzip } from './formats/gzip.ts'
import { readHtml } from './formats/html.ts'
import { readJsonLines } from './formats/json-lines.ts'
import { readMarkdown } from './formats/markdown.ts'
import { readPdf } from './formats/pdf.ts'
import { readText } from './formats/text.ts'
import { readWarc } from './formats/warc.ts'
import { readZip } from './formats/zip.ts'
import type { FormatReader } from './received.ts'

/** The reader of each format. A new format is a file in `formats/`, a line here and one in `detect-format.ts`. */
export const formatReaders: Readonly<Record<ReadableFormat, FormatReader>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  pdf: readPdf,
  docx: readDocx,
  eml: readEml,
  jsonl: readJsonLines,
  csv: readCsv,
  feed: readFeed,
  warc: readWarc,
  zip: readZip,
  gzip: readGzip,
}
