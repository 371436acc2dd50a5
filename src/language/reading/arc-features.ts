import { stir, sum2, sum3 } from '../../learning/index.ts'
import { TAG } from '../codes.ts'
import { lowerAt, type SentenceView, tagAt } from './sentence-view.ts'

/** Features an arc may have. */
export const ARC_FEATURES = 40

/** Stands for the root: its tag and its word. */
const ROOT = 40

/** Writes what speaks for token `j` (-1: the root) as the head of token `i` into `out`; returns how many. Linear in the words between. */
export function arcFeatures(view: SentenceView, i: number, j: number, out: Int32Array): number {
  const { words, tag, first, end } = view
  const isRoot = j < 0
  const ownTag = tag[i]!
  const headTag = isRoot ? ROOT : tag[j]!
  const own = words[i]!.lower
  const head = isRoot ? ROOT : words[j]!.lower
  const direction = isRoot ? 0 : j < i ? 1 : 2
  const distance = direction * 16 + (isRoot ? 0 : bucket(Math.abs(i - j)))
  const between = isRoot ? 0 : betweenOf(view, Math.min(i, j) + 1, Math.max(i, j))
  const pair = (ownTag * 64 + headTag) * 4 + direction
  const headSide = headTag * 4 + direction
  const [tagBefore, tagAfter] = [tagAt(view, i - 1), tagAt(view, i + 1)]
  const [headBefore, headAfter] = isRoot ? [ROOT, ROOT] : [tagAt(view, j - 1), tagAt(view, j + 1)]
  let n = 0
  out[n++] = stir(sum2(1, pair, 0))
  out[n++] = stir(sum2(2, pair, distance))
  out[n++] = stir(sum2(3, pair, between))
  out[n++] = stir(sum3(4, pair, distance, between))
  out[n++] = stir(sum2(5, own, headSide))
  out[n++] = stir(sum2(6, head, ownTag * 4 + direction))
  out[n++] = stir(sum3(7, own, head, direction))
  out[n++] = stir(sum3(8, own, distance, headTag))
  out[n++] = stir(sum3(9, head, distance, ownTag))
  out[n++] = stir(sum3(10, pair, tagBefore, headBefore))
  out[n++] = stir(sum3(11, pair, tagAfter, headAfter))
  out[n++] = stir(sum3(12, pair, tagBefore, headAfter))
  out[n++] = stir(sum3(13, pair, tagAfter, headBefore))
  out[n++] = stir(sum3(14, pair, tagBefore, tagAfter))
  out[n++] = stir(sum3(15, pair, headBefore, headAfter))
  const preposition = prepositionOf(view, i)
  if (preposition !== 0) {
    out[n++] = stir(sum3(16, preposition, head, direction))
    out[n++] = stir(sum2(17, preposition, pair))
    out[n++] = stir(sum3(18, preposition, own, head))
    out[n++] = stir(sum3(19, preposition, distance, headTag))
    out[n++] = stir(sum3(20, preposition, between, headSide))
    out[n++] = stir(sum3(21, preposition, own, headSide))
  }
  out[n++] = stir(sum3(22, own, between, headSide))
  out[n++] = stir(sum3(23, head, between, ownTag * 4 + direction))
  if (ownTag === TAG.ADP || ownTag === TAG.PUNCT || ownTag === TAG.CCONJ) {
    out[n++] = stir(sum3(24, own, lowerAt(view, i + 1), headTag * 64 + distance))
    out[n++] = stir(sum3(25, own, lowerAt(view, i - 1), headTag * 64 + distance))
  }
  const edges = (i === first ? 1 : i === end - 1 ? 2 : 0) * 4 + (isRoot ? 3 : j === first ? 1 : j === end - 1 ? 2 : 0)
  out[n++] = stir(sum2(26, pair, edges))
  out[n++] = stir(sum3(27, own, tagBefore, headTag * 64 + distance))
  out[n++] = stir(sum3(28, own, tagAfter, headTag * 64 + distance))
  out[n++] = stir(sum3(29, pair, lowerAt(view, i - 1), distance))
  return n
}

function bucket(distance: number): number {
  if (distance <= 4) return distance
  return distance > 10 ? 8 : distance > 6 ? 7 : 6
}

/** Whether verbs, marks, conjunctions and nouns stand in [from, to), each counted up to two, as one number. */
function betweenOf({ tag }: SentenceView, from: number, to: number): number {
  let verbs = 0
  let marks = 0
  let joins = 0
  let nouns = 0
  for (let i = from; i < to; i++) {
    const code = tag[i]
    if (code === TAG.VERB) verbs++
    else if (code === TAG.PUNCT) marks++
    else if (code === TAG.CCONJ) joins++
    else if (code === TAG.NOUN) nouns++
  }
  return Math.min(2, verbs) * 27 + Math.min(2, marks) * 9 + Math.min(1, joins) * 3 + Math.min(2, nouns)
}

/** The preposition up to four tokens before, with no verb or mark between; 0 for none. */
function prepositionOf({ words, tag, first }: SentenceView, i: number): number {
  for (let j = i - 1; j >= first && j > i - 5; j--) {
    if (tag[j] === TAG.ADP) return words[j]!.lower
    if (tag[j] === TAG.VERB || tag[j] === TAG.PUNCT) return 0
  }
  return 0
}
