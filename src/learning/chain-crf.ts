import type { LinearModel } from './linear-model.ts'
import { createRandom, shuffledOrder } from './random.ts'

/** A stretch of tokens to learn from: `count` features a token in `features`, one after the other, and their labels. */
export interface ChainExample {
  readonly features: Uint32Array
  /** Where each token's features begin in `features`; one more entry than tokens. */
  readonly offsets: Int32Array
  readonly labels: Int32Array
  /** Row of the transition table the stretch is entered from. */
  readonly entry: number
}

export interface ChainOptions {
  /** Rows of weights: 2^bits. */
  readonly bits: number
  readonly labels: number
  readonly epochs: number
  readonly rate: number
  /** Weight decay at each visit of a weight. */
  readonly decay: number
  readonly seed: number
  /** Scores to begin with; -Infinity stays forbidden. Rows: previous labels, then entries; columns: labels. */
  readonly transitions: Float32Array
  /** Labels a stretch may end with. */
  readonly closing: readonly number[]
  readonly onEpoch?: (epoch: number, loss: number) => void
}

export interface ChainModel {
  readonly weights: Float32Array
  readonly transitions: Float32Array
  readonly rows: number
  readonly labels: number
}

/**
 * Trains a linear-chain conditional random field (Lafferty et al. 2001) by stochastic gradients with AdaGrad (Duchi et al.
 * 2011). Deterministic from the seed. Time: epochs × tokens × (features × labels + allowed transitions).
 */
export function trainChain(examples: readonly ChainExample[], options: ChainOptions): ChainModel {
  const { labels, rate, decay } = options
  const rows = 2 ** options.bits
  const mask = rows - 1
  const weights = new Float32Array(rows * labels)
  const squares = new Float32Array(rows * labels).fill(1e-6)
  const transitions = Float32Array.from(options.transitions)
  const transitionSquares = new Float32Array(transitions.length).fill(1e-6)
  const longest = Math.max(1, ...lengths(examples))
  const lattice = createLattice(longest, labels, transitions, options.closing)
  const random = createRandom(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0
    for (const index of shuffledOrder(examples.length, random)) {
      const example = examples[index]!
      const { features, offsets } = example
      const length = example.labels.length
      for (let i = 0; i < length; i++) {
        const at = i * labels
        for (let c = 0; c < labels; c++) lattice.emissions[at + c] = 0
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
          const row = (features[f]! & mask) * labels
          for (let c = 0; c < labels; c++) lattice.emissions[at + c]! += weights[row + c]!
        }
      }
      loss += lattice.gradients(example.labels, example.entry)
      for (let i = 0; i < length; i++) {
        const at = i * labels
        for (let c = 0; c < labels; c++) {
          const gradient = lattice.marginals[at + c]! - (example.labels[i] === c ? 1 : 0)
          if (gradient < 1e-3 && gradient > -1e-3) continue
          const squared = gradient * gradient
          for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
            const cell = (features[f]! & mask) * labels + c
            const sum = squares[cell]! + squared
            squares[cell] = sum
            weights[cell] = weights[cell]! * (1 - decay) - (rate * gradient) / Math.sqrt(sum)
          }
        }
      }
      for (let t = 0; t < transitions.length; t++) {
        const gradient = lattice.transitionGradients[t]!
        if (gradient === 0) continue
        const sum = transitionSquares[t]! + gradient * gradient
        transitionSquares[t] = sum
        transitions[t]! -= (rate * gradient) / Math.sqrt(sum)
      }
    }
    options.onEpoch?.(epoch + 1, loss)
  }
  return { weights, transitions, rows, labels }
}

function lengths(examples: readonly ChainExample[]): number[] {
  let longest = 1
  for (const example of examples) longest = Math.max(longest, example.labels.length)
  return [longest]
}

/** Forward-backward over one stretch with room for `longest` tokens. */
function createLattice(longest: number, labels: number, transitions: Float32Array, closing: readonly number[]) {
  const emissions = new Float64Array(longest * labels)
  const marginals = new Float64Array(longest * labels)
  const forward = new Float64Array(longest * labels)
  const backward = new Float64Array(longest * labels)
  const transitionGradients = new Float64Array(transitions.length)
  const may = new Float64Array(transitions.length)
  const froms = Array.from({ length: labels }, (_, to) =>
    Array.from({ length: labels }, (_, from) => from).filter((from) =>
      Number.isFinite(transitions[from * labels + to]!),
    ),
  )
  const closes = new Uint8Array(labels)
  for (const label of closing) closes[label] = 1
  const scale = new Float64Array(longest)

  /** Fills `marginals` and `transitionGradients` (expected minus seen); returns the loss, -log p(labels). */
  const gradients = (gold: Int32Array, entry: number): number => {
    const length = gold.length
    for (let t = 0; t < may.length; t++) may[t] = Math.exp(transitions[t]!)
    transitionGradients.fill(0)
    let logZ = 0
    let score = 0
    for (let i = 0; i < length; i++) {
      const at = i * labels
      score += emissions[at + gold[i]!]! + transitions[(i === 0 ? entry : gold[i - 1]!) * labels + gold[i]!]!
      let top = Number.NEGATIVE_INFINITY
      for (let c = 0; c < labels; c++) if (emissions[at + c]! > top) top = emissions[at + c]!
      logZ += top
      let total = 0
      for (let c = 0; c < labels; c++) {
        const here = Math.exp(emissions[at + c]! - top)
        emissions[at + c] = here
        let sum = 0
        if (i === 0) sum = may[entry * labels + c]!
        else for (const from of froms[c]!) sum += forward[at - labels + from]! * may[from * labels + c]!
        const value = i === length - 1 && !closes[c] ? 0 : sum * here
        forward[at + c] = value
        total += value
      }
      for (let c = 0; c < labels; c++) forward[at + c]! /= total
      scale[i] = total
      logZ += Math.log(total)
    }
    const last = (length - 1) * labels
    for (let c = 0; c < labels; c++) backward[last + c] = 1
    for (let i = length - 1; i >= 0; i--) {
      const at = i * labels
      for (let c = 0; c < labels; c++) {
        const marginal = forward[at + c]! * backward[at + c]!
        marginals[at + c] = marginal
        if (i === 0) transitionGradients[entry * labels + c]! += marginal
      }
      if (i === 0) break
      const before = at - labels
      for (let from = 0; from < labels; from++) backward[before + from] = 0
      for (let c = 0; c < labels; c++) {
        if (i === length - 1 && !closes[c]) continue
        const weight = (emissions[at + c]! * backward[at + c]!) / scale[i]!
        if (weight < 1e-12) continue
        for (const from of froms[c]!) {
          const step = may[from * labels + c]! * weight
          backward[before + from]! += step
          transitionGradients[from * labels + c]! += forward[before + from]! * step
        }
      }
    }
    for (let i = 0; i < length; i++) transitionGradients[(i === 0 ? entry : gold[i - 1]!) * labels + gold[i]!]! -= 1
    return logZ - score
  }
  return { emissions, marginals, transitionGradients, gradients }
}

/** Cuts the weights of a chain to eight bits each; transitions are scaled alike and stay real. */
export function quantiseChain(model: ChainModel): { readonly linear: LinearModel; readonly transitions: Float32Array } {
  let largest = 1e-6
  const sample: number[] = []
  for (const weight of model.weights) if (weight !== 0) sample.push(Math.abs(weight))
  sample.sort((a, b) => a - b)
  largest = sample[Math.floor(sample.length * 0.9999)] ?? 1
  const scale = 127 / largest
  const weights = new Int8Array(model.weights.length)
  for (let i = 0; i < weights.length; i++) {
    weights[i] = Math.max(-127, Math.min(127, Math.round(model.weights[i]! * scale)))
  }
  return {
    linear: { rows: model.rows, classes: model.labels, scale, weights },
    transitions: model.transitions.map((score) => score * scale),
  }
}
