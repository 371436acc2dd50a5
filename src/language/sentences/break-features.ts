import { hashText, stir, sum1, sum2, sum3 } from '../../learning/index.ts'
import { wordShape } from '../tags/word-shape.ts'
import type { TokenView } from './split-sentences.ts'
import { TOKEN_KIND, tokenKind } from './token-kind.ts'

/** Features a break may have. */
export const BREAK_FEATURES = 48

/** Tokens [first, end) of one line, and what is told of it as a whole. */
export interface LineView {
  readonly tokens: TokenView
  readonly first: number
  readonly end: number
  /** Tokens that end sentences, up to 2. */
  readonly endings: number
  /** Share of words with a capital, in quarters, up to 3. */
  readonly capitals: number
}

/** Reads off what is told of a line as a whole. Linear in its tokens. */
export function lineView(tokens: TokenView, first: number, end: number): LineView {
  let endings = 0
  let capitals = 0
  for (let i = first; i < end; i++) {
    const kind = tokenKind(tokens.text, tokens.start[i]!, tokens.end[i]!)
    if (kind === TOKEN_KIND.ending) endings++
    else if (kind === TOKEN_KIND.title || kind === TOKEN_KIND.capitals) capitals++
  }
  const share = Math.min(3, Math.floor((4 * capitals) / Math.max(1, end - first)))
  return { tokens, first, end, endings: Math.min(2, endings), capitals: share }
}

/** Stand for the token before a line, and behind it. */
const BEFORE = 3
const BEHIND = 5

/** Writes what speaks for a break after token i, in a sentence that began at `from`, into `out`; returns how many. */
export function breakFeatures(line: LineView, i: number, from: number, out: Uint32Array): number {
  const { tokens, first, end, endings, capitals } = line
  const { text, start, end: ends } = tokens
  const outside = (k: number) => (k < first ? BEFORE : k >= end ? BEHIND : 0)
  const word = (k: number) =>
    outside(k) || hashText(text.slice(start[k]!, Math.min(ends[k]!, start[k]! + 20)).toLowerCase())
  const shapeOf = (k: number) => outside(k) || wordShape(text, start[k]!, ends[k]!)
  const kindOf = (k: number) => outside(k) || tokenKind(text, start[k]!, ends[k]!) + 8
  const [before, last, next, second] = [word(i - 1), word(i), word(i + 1), word(i + 2)]
  const [shapeBefore, shape, nextShape, secondShape] = [shapeOf(i - 1), shapeOf(i), shapeOf(i + 1), shapeOf(i + 2)]
  const kind = kindOf(i)
  const nextKind = kindOf(i + 1)
  const kinds = kind * 32 + nextKind
  const fourKinds = (kindOf(i - 1) * 32 + kindOf(i + 2)) * 1024 + kinds
  const length = bucket(i + 1 - from)
  const rest = bucket(end - i - 1)
  const gap = Math.min(2, start[i + 1]! - ends[i]!)
  const { mark, closers } = closingMark(tokens, i, from)
  const open = openMarks(tokens, i, from)
  const opening = word(from)
  let n = 0
  const put = (sum: number) => {
    out[n++] = stir(sum)
  }
  put(sum2(1, last, nextShape))
  put(sum2(2, last, next))
  put(sum3(3, shape, nextShape, gap))
  put(sum3(4, mark, nextShape, closers))
  put(sum2(5, mark, next))
  put(sum3(6, mark, open, gap))
  put(sum2(7, before, last))
  put(sum2(8, shapeBefore, mark))
  put(sum2(9, nextShape, secondShape))
  put(sum3(10, mark, length, nextShape))
  put(sum1(11, next))
  put(sum2(12, next, secondShape))
  put(sum1(13, last))
  put(sum3(14, mark, length, gap))
  put(sum3(15, mark, open, nextShape))
  put(sum2(16, second, nextShape))
  put(sum3(17, shapeBefore, shape, nextShape))
  put(sum1(18, mark))
  put(sum1(20, fourKinds))
  put(sum2(21, fourKinds, kindOf(i + 3)))
  put(sum2(22, fourKinds, length))
  put(sum3(23, kinds, length, rest))
  put(sum3(24, kinds, endings, capitals))
  put(sum3(25, kinds, length, endings))
  put(sum3(26, fourKinds, endings, capitals))
  put(sum3(27, opening, length, kinds))
  put(sum2(28, opening, kinds))
  put(sum2(29, next, kind))
  put(sum3(30, next, second, mark))
  put(sum3(31, before, last, nextKind))
  put(sum3(32, last, length, nextKind))
  put(sum3(33, next, endings, kind))
  put(sum3(34, mark, bucket(end - first), rest))
  put(sum3(35, kindOf(i - 2) * 32 + kindOf(i - 1), kinds, 0))
  put(sum3(36, next, length, kind))
  put(sum3(37, kindOf(from), length, kinds))
  put(sum3(38, kinds, kindOf(i + 2) * 32 + kindOf(i + 3), kindOf(i + 4)))
  return n
}

function bucket(length: number): number {
  if (length < 7) return length
  if (length < 10) return 7
  return length < 15 ? 8 : length < 25 ? 9 : 10
}

/** Hash of the mark that ends the sentence so far, before closing quotation marks and brackets (counted); 0 when a word does. */
function closingMark({ text, start, end }: TokenView, i: number, from: number): { mark: number; closers: number } {
  let at = i
  while (at > from && at > i - 3 && end[at]! - start[at]! <= 2 && '"”’\')]»'.includes(text[start[at]!]!)) at--
  const kind = tokenKind(text, start[at]!, end[at]!)
  const isMark = kind === TOKEN_KIND.ending || kind === TOKEN_KIND.rule || kind === TOKEN_KIND.mark
  return { mark: isMark ? hashText(text, start[at]!, Math.min(end[at]!, start[at]! + 8)) : 0, closers: i - at }
}

/** 1 where a straight quotation mark, 2 where a bracket is open in the sentence. */
function openMarks({ text, start }: TokenView, i: number, from: number): number {
  let straight = 0
  let depth = 0
  for (let t = Math.max(from, i - 60); t <= i; t++) {
    const code = text.charCodeAt(start[t]!)
    if (code === 34) straight ^= 1
    else if (code === 40) depth++
    else if (code === 41 && depth > 0) depth--
  }
  return straight + (depth > 0 ? 2 : 0)
}
