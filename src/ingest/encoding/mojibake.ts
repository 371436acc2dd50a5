/** What windows-1252 shows for the bytes 0x80 to 0x9f, by code unit; the five it leaves free show as control characters. */
const BYTES: ReadonlyMap<number, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, i) => [char.charCodeAt(0), 0x80 + i]),
)
const suspicious = /[ÂÃâðïÐÑØÙ×][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

/** A text with wrongly decoded places put right, and their number. */
export interface Repaired {
  readonly text: string
  readonly count: number
}

/**
 * Undoes UTF-8 that was read as windows-1252, once or twice ("â€™" → "’"). A run is changed only where its bytes are valid UTF-8 and
 * begin as Latin letters, punctuation or, from two letters on, another script do: text that was decoded well stays as it is. Linear.
 */
export function repairMojibake(text: string): Repaired {
  let current = text
  let count = 0
  for (let pass = 0; pass < 2 && suspicious.test(current); pass++) {
    const repaired = repairOnce(current)
    count = Math.max(count, repaired.count)
    if (repaired.count === 0) break
    current = repaired.text
  }
  return { text: current, count }
}

function repairOnce(text: string): Repaired {
  const parts: string[] = []
  let count = 0
  let kept = 0
  for (let i = 0; i < text.length; i++) {
    const lead = text.charCodeAt(i)
    if (lead < 0xc2 || lead > 0xf4) continue
    const { end, letters } = runFrom(text, i)
    if (letters === '') continue
    if (kept < i) parts.push(text.slice(kept, i))
    parts.push(letters)
    kept = end
    count++
    i = end - 1
  }
  if (count === 0) return { text, count }
  parts.push(text.slice(kept))
  return { text: parts.join(''), count }
}

/** The characters that a run of misread bytes from `start` stands for; none when it is no such run. */
function runFrom(text: string, start: number): { readonly end: number; readonly letters: string } {
  const codes: number[] = []
  let at = start
  let others = 0
  while (at < text.length) {
    const lead = text.charCodeAt(at)
    const more = lead >= 0xf0 && lead <= 0xf4 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0
    if (more === 0 || lead > 0xf4) break
    let code = lead & (more === 3 ? 7 : more === 2 ? 15 : 31)
    let k = 1
    for (; k <= more; k++) {
      const next = text.charCodeAt(at + k)
      // A closing quotation mark whose last byte, free in windows-1252, was already lost.
      const byte = next === 0xfffd && k === 2 && code === 0x80 ? 0x9d : byteOf(next)
      if (byte === undefined) break
      code = (code << 6) | (byte & 63)
    }
    if (
      k <= more ||
      code < (more === 3 ? 0x10000 : more === 2 ? 0x800 : 0x80) ||
      (code >= 0xd800 && code < 0xe000) ||
      code > 0x10ffff
    )
      break
    // C2 and C3 are Latin letters, E2 is punctuation, EF a byte order mark, F0 a symbol; any other lead needs a neighbour.
    if (!(lead === 0xc2 || lead === 0xc3 || lead === 0xe2 || lead === 0xef || lead === 0xf0)) others++
    codes.push(code)
    at += more + 1
  }
  if (codes.length === 0 || (others > 0 && codes.length < 2)) return { end: start, letters: '' }
  return { end: at, letters: String.fromCodePoint(...codes.slice(0, 10_000)) }
}

/** The continuation byte that a character stands for. */
function byteOf(code: number): number | undefined {
  if (code >= 0x80 && code <= 0xbf) return code
  return BYTES.get(code)
}
