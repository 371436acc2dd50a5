import { feature1, feature2, hashText, type LogisticModel, logisticProbability } from '../../learning/index.ts'
import { wordShape } from '../tags/word-shape.ts'
import { CHARACTER_CLASS } from '../tokens/index.ts'
import { BREAK_FEATURES, breakFeatures, type LineView, lineView } from './break-features.ts'

/** Sentences longer than this many tokens are cut: nothing written for people is, and later stages stay quick. */
export const LONGEST_SENTENCE = 400
/** Features `boundaryFeatures` writes at most. */
export const BOUNDARY_FEATURES = 24

/** The tokens of one stretch of text, as the boundary classifier sees them. */
export interface TokenView {
  readonly text: string
  readonly start: Int32Array
  readonly end: Int32Array
}

/** A second model of sentence ends, asked where the first is not sure: weights of hashed features, eight bits each. */
export interface BreakModel {
  readonly weights: Int8Array
  /** What a sum of weights is multiplied by: natural logarithms. */
  readonly factor: number
  readonly bias: number
}

/**
 * First tokens of the sentences among tokens [first, end), in order; `first` is always one. A break after a token is
 * thought about only where a mark or a capital makes one possible, and decided by logistic regression, where that is
 * not sure by two. Linear.
 */
export function splitSentences(
  tokens: TokenView,
  first: number,
  end: number,
  model?: LogisticModel,
  second?: BreakModel,
): number[] {
  const starts: number[] = []
  if (first < end) starts.push(first)
  const features = new Uint32Array(Math.max(BOUNDARY_FEATURES, BREAK_FEATURES))
  let line: LineView | undefined
  const endsSentence = (i: number, from: number): boolean => {
    if (!model) return '.!?'.includes(tokens.text[tokens.end[i]! - 1]!) && tokens.start[i + 1]! > tokens.end[i]!
    const count = boundaryFeatures(tokens, i, from, first, end, features)
    const likely = logisticProbability(model, features, count)
    if (!second || likely < SURE || likely > 1 - SURE) return likely > 0.5
    line ??= lineView(tokens, first, end)
    const told = breakScore(second, features, breakFeatures(line, i, from, features))
    return FIRST_SHARE * Math.log(likely / (1 - likely)) + (1 - FIRST_SHARE) * told > BREAK_FROM
  }
  let from = first
  for (let i = first; i + 1 < end; i++) {
    const cut = i + 1 - from >= LONGEST_SENTENCE || (isCandidate(tokens, i) && endsSentence(i, from))
    if (!cut) continue
    from = i + 1
    starts.push(from)
  }
  return starts
}

/** Probability from which the first model is sure of a break, or of none. */
const SURE = 0.01
/** Share of the first model in what two say; the rest is the second's. */
const FIRST_SHARE = 0.3
/** What two must say for a break, in natural logarithms: two sentences read as one lose more than one read as two. */
const BREAK_FROM = -1.1

/** What the second model says for a break. */
function breakScore({ weights, factor, bias }: BreakModel, features: Uint32Array, count: number): number {
  const mask = weights.length - 1
  let sum = 0
  for (let f = 0; f < count; f++) sum += weights[features[f]! & mask]!
  return sum * factor + bias
}

/** Whether a sentence could end after token i. */
export function isCandidate({ text, start, end }: TokenView, i: number): boolean {
  const last = text.charCodeAt(end[i]! - 1)
  const kind = CHARACTER_CLASS[last]!
  if (last === 46 || last === 33 || last === 63 || last === 0x2026) return true
  if (start[i + 1] === end[i]) return false
  // After any other token only where the next word has a capital or is no word.
  return (kind !== 1 && kind !== 5) || CHARACTER_CLASS[text.charCodeAt(start[i + 1]!)] !== 1
}

/** Writes the features of a break after token i in a sentence that began at `from`; returns how many. */
export function boundaryFeatures(
  tokens: TokenView,
  i: number,
  from: number,
  first: number,
  endToken: number,
  features: Uint32Array,
): number {
  const { text, start, end } = tokens
  const last = hashText(text, start[i]!, end[i]!)
  const before = i > first ? lowerHash(tokens, i - 1) : 1
  const beforeShape = i > first ? wordShape(text, start[i - 1]!, end[i - 1]!) : 1
  const shape = wordShape(text, start[i]!, end[i]!)
  const next = lowerHash(tokens, i + 1)
  const nextShape = wordShape(text, start[i + 1]!, end[i + 1]!)
  const second = i + 2 < endToken ? lowerHash(tokens, i + 2) : 1
  const secondShape = i + 2 < endToken ? wordShape(text, start[i + 2]!, end[i + 2]!) : 1
  const gap = Math.min(3, start[i + 1]! - end[i]!)
  const mark = closingMark(tokens, i, from)
  const length = Math.min(7, Math.floor(Math.log2(i + 1 - from + 0.5) + 1))
  const quotes = openQuotes(tokens, i, from)
  let n = 0
  features[n++] = feature2(1, last, nextShape)
  features[n++] = feature2(2, last, next)
  features[n++] = feature2(3, shape, nextShape)
  features[n++] = feature2(4, mark, nextShape)
  features[n++] = feature2(5, mark, next)
  features[n++] = feature2(6, mark * 4 + gap, quotes)
  features[n++] = feature2(7, before, last)
  features[n++] = feature2(8, beforeShape, mark)
  features[n++] = feature2(9, nextShape, secondShape)
  features[n++] = feature2(10, mark * 16 + length, nextShape)
  features[n++] = feature1(11, next)
  features[n++] = feature2(12, next, secondShape)
  features[n++] = feature1(13, last)
  features[n++] = feature2(14, mark, gap * 8 + length)
  features[n++] = feature2(15, mark * 8 + quotes, nextShape)
  features[n++] = feature2(16, second, nextShape)
  features[n++] = feature2(17, feature2(0, beforeShape, shape), nextShape)
  features[n++] = feature1(18, mark)
  return n
}

/** Lower-case hash of a token's first characters. */
function lowerHash({ text, start, end }: TokenView, i: number): number {
  return hashText(text.slice(start[i]!, Math.min(end[i]!, start[i]! + 20)).toLowerCase())
}

/** The last mark of the sentence so far that is no closing quotation mark or bracket, as a code; 0 when token i is a word. */
function closingMark({ text, start, end }: TokenView, i: number, from: number): number {
  let at = i
  let closers = 0
  while (at > from && at > i - 3 && end[at]! - start[at]! <= 2 && '"”’\')]»'.includes(text[start[at]!]!)) {
    at--
    closers++
  }
  const code = text.charCodeAt(end[at]! - 1)
  const kind = CHARACTER_CLASS[code]!
  if (kind !== 3) return closers
  return code * 4 + closers
}

/** 1 when a quotation or bracket is still open in the sentence. */
function openQuotes({ text, start }: TokenView, i: number, from: number): number {
  let straight = 0
  let depth = 0
  for (let t = Math.max(from, i - 80); t <= i; t++) {
    const code = text.charCodeAt(start[t]!)
    if (code === 34) straight++
    else if (code === 40 || code === 0x201c) depth++
    else if ((code === 41 || code === 0x201d) && depth > 0) depth--
  }
  return (straight & 1) + (depth > 0 ? 2 : 0)
}
