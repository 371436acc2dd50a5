import { CHARACTER_CLASS, isWordUnit, SPACE } from './characters.ts'

/** How far an e-mail's local part, or a scheme, is looked for; keeps the tokenizer linear. */
const LOOK_AHEAD = 64

/** End of the web or mail address that starts at `from`, or `from` where none does. */
export function addressEnd(text: string, from: number, limit: number): number {
  const code = text.charCodeAt(from)
  if ((code | 32) === 119 && startsWithWww(text, from, limit)) return trimmed(text, from, spaceAfter(text, from, limit))
  const stop = Math.min(limit, from + LOOK_AHEAD)
  let at = from
  while (at < stop && (isWordUnit(text.charCodeAt(at)) || isLocalPart(text.charCodeAt(at)))) at++
  if (at >= limit || at === from) return from
  const next = text.charCodeAt(at)
  if (next === 64 && at + 1 < limit && isWordUnit(text.charCodeAt(at + 1))) return mailEnd(text, at + 1, limit)
  if (next === 58 && text.startsWith('//', at + 1) && at + 3 < limit && isWordUnit(text.charCodeAt(at + 3))) {
    return trimmed(text, from, spaceAfter(text, at, limit))
  }
  return from
}

function startsWithWww(text: string, from: number, limit: number): boolean {
  return from + 4 < limit && /^www\.$/i.test(text.slice(from, from + 4)) && isWordUnit(text.charCodeAt(from + 4))
}

/** . _ % + - */
function isLocalPart(code: number): boolean {
  return code === 46 || code === 95 || code === 37 || code === 43 || code === 45
}

function mailEnd(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (!isWordUnit(code) && code !== 46 && code !== 45 && code !== 95) break
    at++
  }
  return trimmed(text, from, at)
}

function spaceAfter(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const code = text.charCodeAt(at)
    // < > " and typographic quotes end an address too.
    if (CHARACTER_CLASS[code] === SPACE || code === 60 || code === 62 || code === 34 || code === 0x201d) break
    at++
  }
  return at
}

/** Without closing punctuation: . , ; : ! ? ) ] ' and the like belong to the sentence. */
function trimmed(text: string, from: number, end: number): number {
  while (end > from + 1 && '.,;:!?)]\'"’”*'.includes(text[end - 1]!)) end--
  return end
}
