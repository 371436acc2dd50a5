import { CAPITAL, CHARACTER_CLASS, DIGIT, LETTER } from '../tokens/characters.ts'

/** What a token looks like, to whoever asks whether a sentence ends beside it. */
export const TOKEN_KIND = {
  title: 1,
  capitals: 2,
  initial: 3,
  small: 4,
  figure: 5,
  ending: 6,
  rule: 7,
  address: 8,
  mark: 9,
} as const

/** Kind of the token text[start, end): "Word", "WORD", "W", "word", "12", "!?", "----", "a@b.c", or another mark. */
export function tokenKind(text: string, start: number, end: number): number {
  const opening = text.charCodeAt(start)
  const kind = CHARACTER_CLASS[opening]!
  if (kind === DIGIT) return TOKEN_KIND.figure
  if (kind !== LETTER && kind !== CAPITAL) return markKind(text, start, end)
  if (end - start > 5 && /@|:\/\/|^www\./.test(text.slice(start, end))) return TOKEN_KIND.address
  if (kind === LETTER) return TOKEN_KIND.small
  if (end - start === 1) return TOKEN_KIND.initial
  return CHARACTER_CLASS[text.charCodeAt(start + 1)] === CAPITAL ? TOKEN_KIND.capitals : TOKEN_KIND.title
}

function markKind(text: string, start: number, end: number): number {
  let endings = 0
  let rules = 0
  for (let i = start; i < end; i++) {
    if ('.!?…'.includes(text[i]!)) endings++
    else if ('-=_*#~>'.includes(text[i]!)) rules++
  }
  return endings === end - start ? TOKEN_KIND.ending : rules === end - start ? TOKEN_KIND.rule : TOKEN_KIND.mark
}
