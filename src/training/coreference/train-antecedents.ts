import { type Choices, PAIR_FEATURES, type Phrases, readPhrases } from '../../language/index.ts'
import { createRandom, shuffledOrder } from '../../learning/index.ts'

/** A document to learn from: its phrases, and for each the number of what it denotes in gold (0 = not annotated). */
export interface AntecedentExample {
  readonly phrases: Phrases
  readonly entity: Int32Array
}

export interface AntecedentTraining {
  readonly bits: number
  readonly passes: number
  readonly rate: number
  readonly penalty: number
  /** Costs of the three mistakes: a link where gold has none, none where gold has one, the wrong one. */
  readonly falseLink: number
  readonly falseNew: number
  readonly wrongLink: number
  readonly seed: number
  readonly report: (line: string) => void
}

/**
 * Trains a log-linear ranker of antecedents with costs (Durrett and Klein 2013): all antecedents that gold allows share the
 * probability of being right. AdaGrad over hashed features; returns 2^bits weights.
 */
export function trainAntecedents(examples: readonly AntecedentExample[], settings: AntecedentTraining): Float32Array {
  const { bits, passes, rate, penalty, seed, report } = settings
  const mask = 2 ** bits - 1
  const weights = new Float32Array(mask + 1)
  const squares = new Float32Array(mask + 1).fill(1e-3)
  const sums = new Float64Array(mask + 1)
  const random = createRandom(seed)
  let steps = 0
  for (let pass = 0; pass < passes; pass++) {
    report(`pass ${pass + 1} of ${passes}`)
    for (const index of shuffledOrder(examples.length, random)) {
      const { phrases, entity } = examples[index]!
      const step = new Map<number, number>()
      readPhrases(phrases, (choices) => {
        const gold = rightOnes(choices, entity)
        const { best, gradients } = gradient(weights, mask, choices, gold, settings)
        for (let c = 0; c < choices.count; c++) {
          const move = gradients[c]!
          if (Math.abs(move) < 1e-4) continue
          const from = c * PAIR_FEATURES
          for (let f = from; f < from + choices.featureCounts[c]!; f++) {
            const row = choices.features[f]! & mask
            step.set(row, (step.get(row) ?? 0) + move)
          }
        }
        for (const [row, move] of step) {
          const pull = move - penalty * weights[row]!
          squares[row]! += pull * pull
          const change = (rate * pull) / Math.sqrt(squares[row]!)
          weights[row]! += change
          sums[row]! += change * steps
        }
        steps++
        step.clear()
        // Later passes see the clusters the model itself makes; the first one those of gold.
        if (pass === 0) return choices.antecedents[gold.indexOf(1)]!
        return choices.antecedents[best]!
      })
    }
  }
  for (let row = 0; row <= mask; row++) weights[row] = weights[row]! - sums[row]! / steps
  return weights
}

/** Score of each choice. */
function scoreChoices(weights: Float32Array, mask: number, choices: Choices): Float64Array {
  const scores = new Float64Array(choices.count)
  for (let c = 0; c < choices.count; c++) {
    const from = c * PAIR_FEATURES
    let sum = 0
    for (let f = from; f < from + choices.featureCounts[c]!; f++) sum += weights[choices.features[f]! & mask]!
    scores[c] = sum
  }
  return scores
}

/** 1 for each choice gold allows: the earlier mentions of the same entity, or nothing where there is none. */
function rightOnes(choices: Choices, entity: Int32Array): Uint8Array {
  const right = new Uint8Array(choices.count)
  const own = entity[choices.phrase]!
  let any = false
  for (let c = 0; c < choices.count - 1; c++) {
    if (own === 0 || entity[choices.antecedents[c]!] !== own) continue
    right[c] = 1
    any = true
  }
  if (!any) right[choices.count - 1] = 1
  return right
}

function gradient(weights: Float32Array, mask: number, choices: Choices, gold: Uint8Array, costs: AntecedentTraining) {
  const { count } = choices
  const scores = scoreChoices(weights, mask, choices)
  let best = 0
  for (let c = 1; c < count; c++) if (scores[c]! > scores[best]!) best = c
  const isNew = gold[count - 1] === 1
  const withCost = scores.map((score, c) => {
    if (gold[c]) return score
    return score + (c === count - 1 ? costs.falseNew : isNew ? costs.falseLink : costs.wrongLink)
  })
  const most = withCost.reduce((a, b) => Math.max(a, b), -Infinity)
  let all = 0
  let right = 0
  let mostRight = -Infinity
  for (let c = 0; c < count; c++) {
    all += Math.exp(withCost[c]! - most)
    if (gold[c]) mostRight = Math.max(mostRight, scores[c]!)
  }
  for (let c = 0; c < count; c++) if (gold[c]) right += Math.exp(scores[c]! - mostRight)
  const gradients = withCost.map((score, c) => {
    const wanted = gold[c] ? Math.exp(scores[c]! - mostRight) / right : 0
    return wanted - Math.exp(score - most) / all
  })
  return { best, gradients }
}
