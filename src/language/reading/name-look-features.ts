import { stir, sum2, sum3 } from '../../learning/index.ts'
import type { ExtraFeatures } from './extra-features.ts'
import { lowerAt, type SentenceView, tagAt } from './sentence-view.ts'

/** Features a token may have. */
export const NAME_LOOK_FEATURES = 72
/** Room for the extra features of the token itself, and of the one before it. */
const OWN_EXTRAS = 48
const EXTRAS_BEFORE = 60

/**
 * Writes what speaks for one label of a name or another of token i into `out`: its word and its neighbours, their tags and shapes, known
 * names, and how the word is used in the whole Document. Returns how many.
 */
export function nameLookFeatures(view: SentenceView, extras: ExtraFeatures, i: number, out: Int32Array): number {
  const { printed, lower, first3, last2, last3, last4, shape } = view.words[i]!
  const before = lowerAt(view, i - 1)
  const after = lowerAt(view, i + 1)
  const second = lowerAt(view, i + 2)
  const twoBack = lowerAt(view, i - 2)
  const tag = tagAt(view, i)
  const tagBefore = tagAt(view, i - 1)
  const tagAfter = tagAt(view, i + 1)
  const shapeAt = (k: number) => (k < view.first || k >= view.end ? 0 : view.words[k]!.shape)
  const last3At = (k: number) => (k < view.first || k >= view.end ? 0 : view.words[k]!.last3)
  const shapeBefore = shapeAt(i - 1)
  const shapeAfter = shapeAt(i + 1)
  let n = 0
  out[n++] = stir(sum2(1, lower, 0))
  out[n++] = stir(sum2(2, printed, i === view.first ? 1 : 0))
  out[n++] = stir(sum2(3, last3, 0))
  out[n++] = stir(sum2(4, last2, shape))
  out[n++] = stir(sum2(5, last4, 0))
  out[n++] = stir(sum2(6, first3, 0))
  out[n++] = stir(sum2(7, shape, tag))
  out[n++] = stir(sum2(8, before, 0))
  out[n++] = stir(sum2(9, after, 0))
  out[n++] = stir(sum2(10, before, lower))
  out[n++] = stir(sum2(11, after, lower))
  out[n++] = stir(sum2(12, twoBack, before))
  out[n++] = stir(sum2(13, after, second))
  out[n++] = stir(sum3(14, before, after, shape))
  out[n++] = stir(sum3(15, tagBefore * 64 + tagAfter, tag, 0))
  out[n++] = stir(sum2(16, before, shape))
  out[n++] = stir(sum2(17, after, shape))
  out[n++] = stir(sum3(18, shapeBefore, shape, shapeAfter))
  out[n++] = stir(sum3(19, shapeAt(i - 2), shapeBefore, shape))
  out[n++] = stir(sum3(20, shape, shapeAfter, shapeAt(i + 2)))
  out[n++] = stir(sum2(21, twoBack, shape))
  out[n++] = stir(sum2(22, second, shape))
  out[n++] = stir(sum2(23, last3At(i + 1), shapeAfter))
  out[n++] = stir(sum2(24, last3At(i - 1), shapeBefore))
  out[n++] = stir(sum2(25, lowerAt(view, i + 3), shapeAfter))
  out[n++] = stir(sum2(26, lowerAt(view, i - 3), shapeBefore))
  out[n++] = stir(sum3(27, first3, shapeBefore, shapeAfter))
  out[n++] = stir(sum2(28, 0, 0))
  const { rows, offsets } = extras
  for (let k = offsets[i]!; k < offsets[i + 1]! && n < OWN_EXTRAS; k++) {
    out[n++] = stir(sum2(40, rows[k]!, 0))
    out[n++] = stir(sum2(41, rows[k]!, shape))
  }
  const from = i > view.first ? offsets[i - 1]! : offsets[i]!
  for (let k = from; k < offsets[i]! && n < EXTRAS_BEFORE; k++) out[n++] = stir(sum2(42, rows[k]!, 0))
  const to = i + 1 < view.end ? offsets[i + 2]! : offsets[i + 1]!
  for (let k = offsets[i + 1]!; k < to && n < NAME_LOOK_FEATURES; k++) out[n++] = stir(sum2(43, rows[k]!, 0))
  return n
}
