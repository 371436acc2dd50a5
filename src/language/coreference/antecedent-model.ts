import type { LinearModel } from '../../learning/index.ts'
import { eightBitsOf, type Resources, readyModel } from '../../resources/index.ts'
import { PAIR_FEATURES } from './antecedent-features.ts'
import type { Choices } from './read-phrases.ts'

/** Where the trained weights are among `Resources.models`. */
export const COREFERENCE_MODEL = 'english-coreference/weights.bin'

/** Tells how likely each choice of a phrase is: a log-linear ranker of antecedents over hashed features. */
export interface AntecedentModel {
  /** Writes the probability of each choice, 0 to 1, all together 1, into `probabilities`; answers the number of the likeliest. */
  rank(choices: Choices, probabilities: Float64Array): number
}

const loaded = new WeakMap<Resources, { readonly model: AntecedentModel | undefined }>()

/** The model of these Resources, decoded on first use; undefined where none is installed. */
export function loadAntecedentModel(resources: Resources): AntecedentModel | undefined {
  let kept = loaded.get(resources)
  if (!kept) {
    const bytes = resources.models.get(COREFERENCE_MODEL)
    kept = { model: bytes && decodeAntecedentModel(bytes) }
    loaded.set(resources, kept)
  }
  return kept.model
}

/** Makes a model ready from the bytes of its file. */
export function decodeAntecedentModel(bytes: Uint8Array): AntecedentModel {
  return readyModel('english-coreference', bytes, (file) => {
    const { scale, weights } = eightBitsOf(file)
    return createAntecedentModel({ rows: weights.length, classes: 1, scale, weights })
  })
}

/** A ranker with the given weights. */
export function createAntecedentModel({ rows, scale, weights }: LinearModel): AntecedentModel {
  const mask = rows - 1
  return {
    rank({ count, features, featureCounts }, probabilities) {
      let best = 0
      for (let c = 0; c < count; c++) {
        const from = c * PAIR_FEATURES
        const end = from + featureCounts[c]!
        let sum = 0
        for (let f = from; f < end; f++) sum += weights[features[f]! & mask]!
        probabilities[c] = sum / scale
        if (probabilities[c]! > probabilities[best]!) best = c
      }
      const most = probabilities[best]!
      let all = 0
      for (let c = 0; c < count; c++) {
        probabilities[c] = Math.exp(probabilities[c]! - most)
        all += probabilities[c]!
      }
      for (let c = 0; c < count; c++) probabilities[c]! /= all
      return best
    },
  }
}
