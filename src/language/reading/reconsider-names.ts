import type { ExtraFeatures } from './extra-features.ts'
import { NAME_LOOK_FEATURES, nameLookFeatures } from './name-look-features.ts'
import { classRow, type HashedWeights } from './second-look.ts'
import type { SentenceView } from './sentence-view.ts'

/** Lead, in natural logarithms, below which the network's best label of a name is looked at again. */
const UNSURE_OF_LABEL = 1
/** How far behind the best, in natural logarithms, a label may be to be considered. */
const LABEL_WITHIN = 2

const features = new Int32Array(NAME_LOOK_FEATURES)

/**
 * Adds a second opinion to the scores of labels that spell out names, where the network hesitates between two; not to words in small
 * letters that it leaves outside. The scores of the first token of `view` stand in row `row`. Linear in the tokens.
 */
export function reconsiderNames(
  { weights, factor }: HashedWeights,
  view: SentenceView,
  extras: ExtraFeatures,
  scores: Float32Array,
  row: number,
  { labels, width }: { readonly labels: number; readonly width: number },
): void {
  const mask = weights.length - 1
  for (let i = view.first; i < view.end; i++) {
    const at = (row + i - view.first) * width
    let most = Number.NEGATIVE_INFINITY
    let next = most
    for (let c = at; c < at + labels; c++) {
      const score = scores[c]!
      if (score <= next) continue
      if (score > most) {
        next = most
        most = score
      } else next = score
    }
    const isPlain = !view.words[i]!.isCapital && scores[at] === most
    if (isPlain || most - next > UNSURE_OF_LABEL) continue
    const count = nameLookFeatures(view, extras, i, features)
    for (let c = 0; c < labels; c++) {
      if (scores[at + c]! < most - LABEL_WITHIN) continue
      let sum = 0
      for (let f = 0; f < count; f++) sum += weights[classRow(features[f]!, c, mask)]!
      scores[at + c]! += sum * factor
    }
  }
}
