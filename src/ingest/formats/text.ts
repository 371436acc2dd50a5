import { decodeText } from '../encoding/index.ts'
import { type FormatReader, readingOf } from '../received.ts'

/** Plain text: the decoded file, unchanged. */
export const readText: FormatReader = async function* (received, { options }) {
  const { text, issues } = decodeText(received.bytes, received.file, received.charset)
  yield readingOf(received, options, text, { format: 'text', issues })
}
