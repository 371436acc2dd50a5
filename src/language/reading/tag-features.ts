import { stir, sum2, sum3 } from '../../learning/index.ts'
import { lowerAt, type SentenceView, tagAt } from './sentence-view.ts'

/** Features a token may have. */
export const TAG_FEATURES = 32

/** Writes what speaks for one tag or another of token i into `out`: its word, its neighbours, and the tags that these got. Returns how many. */
export function tagFeatures(view: SentenceView, i: number, out: Int32Array): number {
  const { printed, lower, first3, last2, last3, last4, shape } = view.words[i]!
  const before = lowerAt(view, i - 1)
  const after = lowerAt(view, i + 1)
  const tagBefore = tagAt(view, i - 1)
  const tagAfter = tagAt(view, i + 1)
  const around = tagBefore * 64 + tagAfter
  const opens = i === view.first ? 1 : 0
  let n = 0
  out[n++] = stir(sum2(1, lower, 0))
  out[n++] = stir(sum2(2, printed, opens))
  out[n++] = stir(sum2(3, last3, 0))
  out[n++] = stir(sum2(4, last2, 0))
  out[n++] = stir(sum2(5, last4, 0))
  out[n++] = stir(sum2(6, first3, 0))
  out[n++] = stir(sum2(7, shape, opens))
  out[n++] = stir(sum2(8, before, 0))
  out[n++] = stir(sum2(9, after, 0))
  out[n++] = stir(sum2(10, before, lower))
  out[n++] = stir(sum2(11, after, lower))
  out[n++] = stir(sum2(12, lowerAt(view, i - 2), before))
  out[n++] = stir(sum2(13, after, lowerAt(view, i + 2)))
  out[n++] = stir(sum2(14, before, after))
  out[n++] = stir(sum2(15, around, 0))
  out[n++] = stir(sum2(16, lower, tagBefore))
  out[n++] = stir(sum2(17, lower, tagAfter))
  out[n++] = stir(sum2(18, tagBefore, tagAt(view, i - 2)))
  out[n++] = stir(sum2(19, tagAfter, tagAt(view, i + 2)))
  out[n++] = stir(sum2(20, last3, tagBefore))
  out[n++] = stir(sum2(21, last3, tagAfter))
  out[n++] = stir(sum2(22, lower, around))
  out[n++] = stir(sum2(23, shape, opens ? 0 : view.words[i - 1]!.shape))
  out[n++] = stir(sum2(24, shape, i + 1 < view.end ? view.words[i + 1]!.shape : 0))
  out[n++] = stir(sum3(25, last3, around, 0))
  out[n++] = stir(sum3(26, shape, tagBefore, tagAfter))
  out[n++] = stir(sum2(27, 0, 0))
  return n
}
