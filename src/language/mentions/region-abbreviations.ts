import type { Resources } from '../../resources/index.ts'
import { type PlaceIndex, placeIndex } from '../places/place-index.ts'
import type { Syntax } from '../syntax.ts'
import { type Words, wordsOf } from '../words.ts'
import type { Draft } from './draft.ts'

const LONGEST = 5
const CONFIDENCE = 0.9

/**
 * Names with the states and provinces printed short behind them: "Dayton, OH", "Hope, Ark.", "Berea, Ky.". The full stop belongs to
 * the abbreviation. What stands before it is a place, whatever it was taken for. In text order, without overlap.
 */
export function withRegionAbbreviations(
  syntax: Syntax,
  names: readonly Draft[],
  resources: Resources,
): readonly Draft[] {
  const words = wordsOf(syntax.document, syntax.tokens)
  const index = placeIndex(resources)
  const made: Draft[] = []
  for (const [i, name] of names.entries()) {
    if (made.at(-1) && made.at(-1)!.end > name.first) continue
    const end = words.lower[name.end] === ',' ? abbreviationEnd(name.end + 1, syntax, words, index) : -1
    const next = names[i + 1]
    if (end < 0 || (next && next.first < end && next.end > end)) {
      made.push(name)
      continue
    }
    made.push(name.type === 'Person' || name.type === 'Organization' ? { ...name, type: 'Place' } : name)
    made.push({ first: name.end + 1, end, kind: 'name', type: 'Place', confidence: CONFIDENCE })
  }
  return made
}

/** End of the abbreviation of a region that opens at this token, or -1. */
function abbreviationEnd(first: number, { tokens }: Syntax, { surface }: Words, index: PlaceIndex): number {
  const sentence = tokens.sentence[first - 1]
  for (const length of [2, 1]) {
    const end = first + length
    if (tokens.sentence[end - 1] !== sentence) continue
    const text = surface.slice(first, end).join(' ')
    if (text.length > LONGEST + 1 || !/^[A-Z]/.test(text) || text.endsWith(',')) continue
    const isShort = index
      .find(text)
      .some(({ kind, region, name }) => kind === 'region' && region === '' && name.length > text.length)
    if (!isShort || (length === 2 && !/\./.test(text))) continue
    const isStop = surface[end] === '.' && tokens.start[end] === tokens.end[end - 1] && !/^[A-Z]+$/.test(text)
    return isStop ? end + 1 : end
  }
  return -1
}
