import { type Calibration, storedCalibration } from '../../learning/index.ts'
import { readyModel } from '../../resources/index.ts'
import { UPOS } from '../../schema/index.ts'
import type { BreakModel } from '../sentences/split-sentences.ts'
import { ARC_FEATURES, arcFeatures } from './arc-features.ts'
import type { SentenceView } from './sentence-view.ts'
import { TAG_FEATURES, tagFeatures } from './tag-features.ts'

/** Where the trained weights are among `Resources.models`. */
export const SECOND_LOOK_MODEL = 'english-second-look/weights.bin'

/** Weights of a log-linear model over hashed features, eight bits each; a power of two of them. */
export interface HashedWeights {
  readonly weights: Int8Array
  /** What a sum of weights is multiplied by before it is added to a score of the network: natural logarithms. */
  readonly factor: number
}

/** Weights for labels of names, and how sure names are that both models found. */
export interface NameWeights extends HashedWeights {
  readonly calibration: Calibration
}

/** A second opinion on sentence ends, tags, heads and names, asked where the first is not sure: log-linear models that saw the same texts. */
export interface SecondLook {
  readonly breaks: BreakModel
  readonly tags: HashedWeights
  readonly arcs: HashedWeights
  readonly names: NameWeights
}

/** Leads, in natural logarithms, below which the network's best tag or head is looked at again. */
const UNSURE_OF_TAG = 3
const UNSURE_OF_HEAD = 1.25
/** How far behind the best, in natural logarithms, a tag or head may be to be considered. */
const TAG_WITHIN = 3.5
const HEAD_WITHIN = 2.5
/** Where more heads than these are near the best, as in text that is none, no opinion is worth its time. */
const MOST_HEADS = 10

/** Makes a model ready from the bytes of its file. */
export function decodeSecondLook(bytes: Uint8Array): SecondLook {
  return readyModel('english-second-look', bytes, ({ settings, arrays }) => {
    const part = (name: 'breaks' | 'tags' | 'arcs' | 'names'): HashedWeights => {
      const weights = arrays[name]
      const factor = settings[`${name}Factor`]
      if (!(weights instanceof Int8Array) || typeof factor !== 'number') throw new RangeError(`${name} are missing`)
      return { weights, factor }
    }
    const { breaksBias } = settings
    if (typeof breaksBias !== 'number') throw new RangeError('breaks are missing')
    return {
      breaks: { ...part('breaks'), bias: breaksBias },
      tags: part('tags'),
      arcs: part('arcs'),
      names: { ...part('names'), calibration: storedCalibration(arrays, 'names') },
    }
  })
}

/** Weight number of a feature for one class. */
export function classRow(feature: number, kind: number, mask: number): number {
  return (Math.imul(feature ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b) >>> 7) & mask
}

const features = new Int32Array(Math.max(TAG_FEATURES, ARC_FEATURES))
/** What the second model says for each class of a token; NaN until it is asked. */
const asked = new Float64Array(UPOS.length)

/**
 * The fine tag of token `i` after a second look. `scores` holds the network's from `at` on, `upos` the class of each fine tag, `best`
 * the network's choice. The classes near its own are weighed by both models, and the best fine tag of the winner is taken.
 */
export function reconsiderTag(
  { tags }: SecondLook,
  view: SentenceView,
  i: number,
  scores: Float32Array,
  at: number,
  upos: Uint8Array,
  best: number,
): number {
  const most = scores[at + best]!
  const own = upos[best]!
  let isSure = true
  for (let c = 0; c < upos.length && isSure; c++) isSure = scores[at + c]! <= most - UNSURE_OF_TAG || upos[c] === own
  if (isSure) return best
  const count = tagFeatures(view, i, features)
  const mask = tags.weights.length - 1
  asked.fill(Number.NaN)
  let chosen = best
  let highest = Number.NEGATIVE_INFINITY
  for (let c = 0; c < upos.length; c++) {
    if (scores[at + c]! < most - TAG_WITHIN) continue
    const kind = upos[c]!
    if (Number.isNaN(asked[kind])) {
      let sum = 0
      for (let f = 0; f < count; f++) sum += tags.weights[classRow(features[f]!, kind, mask)]!
      asked[kind] = sum
    }
    const score = scores[at + c]! + asked[kind]! * tags.factor
    if (score <= highest) continue
    highest = score
    chosen = c
  }
  return chosen
}

/**
 * Adds a second opinion to the scores of arcs of the words whose head the network is not sure of: `scores` as `decodeTree` reads
 * them. Linear in the scores.
 */
export function reconsiderArcs({ arcs }: SecondLook, view: SentenceView, scores: Float32Array): void {
  const length = view.end - view.first
  const width = length + 1
  const mask = arcs.weights.length - 1
  for (let i = 0; i < length; i++) {
    const row = i * width
    let most = Number.NEGATIVE_INFINITY
    let next = most
    for (let j = 0; j < width; j++) {
      const score = scores[row + j]!
      if (j === i || score <= next) continue
      if (score > most) {
        next = most
        most = score
      } else next = score
    }
    if (most - next > UNSURE_OF_HEAD) continue
    let near = 0
    for (let j = 0; j < width; j++) if (j !== i && scores[row + j]! >= most - HEAD_WITHIN) near++
    if (near > MOST_HEADS) continue
    for (let j = 0; j < width; j++) {
      if (j === i || scores[row + j]! < most - HEAD_WITHIN) continue
      const count = arcFeatures(view, view.first + i, j === length ? -1 : view.first + j, features)
      let sum = 0
      for (let f = 0; f < count; f++) sum += arcs.weights[features[f]! & mask]!
      scores[row + j] = scores[row + j]! + sum * arcs.factor
    }
  }
}
