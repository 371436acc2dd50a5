import type { NameView } from '../mentions/name-features.ts'

/** Codes of known names, bits of usage, then marks of quotation and line. */
const USAGE = 80
const QUOTED = 88
const QUOTED_BEFORE = 89
const LINE_OPENS = 90

/** How many extra features there are. */
export const EXTRA_ROWS = 96

/** Lists of extra features of each token: those of token i lie from offsets[i] to offsets[i + 1]. */
export interface ExtraFeatures {
  readonly rows: Int32Array
  readonly offsets: Int32Array
}

/**
 * What a token's surroundings in the whole Document say: the known name it is in, how its word is used elsewhere, whether it
 * is quoted, and whether it opens a line. `lines` holds 1 on the first token of each line.
 */
export function extraFeatures(view: NameView, lines: Uint8Array): ExtraFeatures {
  const { length, known, usage, opens, words } = view
  const offsets = new Int32Array(length + 1)
  const rows = new Int32Array(length * 12)
  let n = 0
  let quoted = false
  let before = false
  for (let i = 0; i < length; i++) {
    if (lines[i]) quoted = before = false
    else if (opens[i]) before = quoted
    if (known[i]) rows[n++] = known[i]!
    for (let bits = usage[i]!, bit = 0; bits > 0; bits >>= 1, bit++) if (bits & 1) rows[n++] = USAGE + bit
    const surface = words.surface[i]!
    const mark = surface.length <= 2 ? surface.charCodeAt(0) : 0
    if (mark === 0x201d) quoted = false
    if (quoted) rows[n++] = QUOTED
    if (before) rows[n++] = QUOTED_BEFORE
    if (lines[i]) rows[n++] = LINE_OPENS
    if (mark === 34 || surface === '``' || surface === "''") quoted = !quoted
    else if (mark === 0x201c) quoted = true
    if (!quoted) before = false
    offsets[i + 1] = n
  }
  return { rows: rows.slice(0, n), offsets }
}
