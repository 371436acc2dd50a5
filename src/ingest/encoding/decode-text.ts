import { isUtf8 } from 'node:buffer'
import { detect } from 'chardet'
import iconv from 'iconv-lite'
import { type Issue, issue } from '../../schema/index.ts'
import { repairMojibake } from './mojibake.ts'

/** Decoded text, with notes on how it was decoded. */
export interface DecodedText {
  readonly text: string
  readonly issues: readonly Issue[]
}

const SAMPLE = 64 * 1024

/**
 * Decodes bytes: by byte order mark, as UTF-16 that shows without one, by the encoding announced, as UTF-8 where the bytes are
 * valid, else by statistics (noted ENCODING_GUESSED). Text decoded wrongly before it reached us is repaired (ENCODING_REPAIRED).
 */
export function decodeText(bytes: Uint8Array, file: string, announced?: string): DecodedText {
  const { text, guessed } = decode(bytes, announced)
  const { text: repaired, count } = repairMojibake(text)
  return {
    text: repaired,
    issues: [
      ...(guessed ? [issue('ENCODING_GUESSED', { input: file, encoding: guessed })] : []),
      ...(count > 0 ? [issue('ENCODING_REPAIRED', { input: file, count })] : []),
    ],
  }
}

function decode(
  bytes: Uint8Array,
  announced: string | undefined,
): { readonly text: string; readonly guessed?: string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: buffer.toString('utf8', 3) }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(buffer, 'utf-16le') }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(buffer, 'utf-16be') }
  const wide = utf16Of(bytes)
  if (wide) return { text: iconv.decode(buffer, wide), guessed: wide.toUpperCase() }
  if (isUtf8(bytes)) return { text: buffer.toString('utf8') }
  const name = announced?.trim().toLowerCase()
  if (name && !/^(?:utf-?8|unicode|binary|utf-?16.*)$/.test(name) && iconv.encodingExists(name))
    return { text: iconv.decode(buffer, name) }
  if (isMostlyUtf8(buffer)) return { text: buffer.toString('utf8'), guessed: 'UTF-8 with damaged bytes' }
  const found = detect(buffer.subarray(0, SAMPLE))
  // Two-byte encodings are guessed for short Western text too easily: the plain Western one stands for every doubt.
  const encoding =
    found && iconv.encodingExists(found) && !/^(?:ISO-8859-1|ASCII|UTF-.*)$/.test(found) ? found : 'windows-1252'
  return { text: iconv.decode(buffer, encoding), guessed: encoding }
}

/** UTF-16 without a byte order mark: NUL in every other byte of nearly all characters of a Latin text. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 2000) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd >= pairs * 0.7 && even <= pairs * 0.02) return 'utf-16le'
  if (even >= pairs * 0.7 && odd <= pairs * 0.02) return 'utf-16be'
  return undefined
}

/** Whether the bytes are UTF-8 but for a few damaged places. */
function isMostlyUtf8(buffer: Buffer): boolean {
  let good = 0
  let bad = 0
  const length = Math.min(buffer.length, 1_000_000)
  for (let i = 0; i < length; i++) {
    const lead = buffer[i]!
    if (lead < 0x80) continue
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0
    let k = 0
    while (k < more && (buffer[i + 1 + k]! & 0xc0) === 0x80) k++
    if (more > 0 && k === more) {
      good++
      i += more
    } else bad++
  }
  return good > 0 && good >= bad * 4
}
