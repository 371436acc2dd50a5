import type { ReadableFormat } from './detect-format.ts'
import { readText } from './formats/text.ts'
import type { FormatReader } from './received.ts'

/**
 * The reader of each format. A new format is a file in `formats/`, a line here and one in `detect-format.ts`. Readers are
 * loaded when the first input of their format comes: their libraries take longer to load than most commands to run.
 */
export const formatReaders: Readonly<Record<ReadableFormat, FormatReader>> = {
  text: readText,
  markdown: loaded(async () => (await import('./formats/markdown.ts')).readMarkdown),
  html: loaded(async () => (await import('./formats/html.ts')).readHtml),
  pdf: loaded(async () => (await import('./formats/pdf.ts')).readPdf),
  docx: loaded(async () => (await import('./formats/docx.ts')).readDocx),
  eml: loaded(async () => (await import('./formats/eml.ts')).readEml),
  jsonl: loaded(async () => (await import('./formats/json-lines.ts')).readJsonLines),
  csv: loaded(async () => (await import('./formats/csv.ts')).readCsv),
  feed: loaded(async () => (await import('./formats/feed.ts')).readFeed),
  warc: loaded(async () => (await import('./formats/warc.ts')).readWarc),
  zip: loaded(async () => (await import('./formats/zip.ts')).readZip),
  gzip: loaded(async () => (await import('./formats/gzip.ts')).readGzip),
}

function loaded(load: () => Promise<FormatReader>): FormatReader {
  return async function* (received, reader) {
    const read = await load()
    yield* read(received, reader)
  }
}
