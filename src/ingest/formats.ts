import type { ReadableFormat } from './detect-format.ts'
import { readHtml } from './formats/html.ts'
import { readText } from './formats/text.ts'
import type { FormatReader } from './received.ts'

/** The reader of each format, by name. A new format is a file in `formats/` and a line here. */
export const formatReaders: Readonly<Partial<Record<ReadableFormat, FormatReader>>> = {
  text: readText,
  html: readHtml,
}
