import { createLinearHead, type LinearHead, scoreLinear, scoreLinearBack } from './linear-head.ts'
import type { Parameter, Tape } from './tape.ts'

/** A linear-chain conditional random field (Lafferty et al. 2001) over linear scores. */
export interface ChainHead {
  readonly scores: LinearHead
  /** Row `from`, column `to`; the last row is the start. */
  readonly transitions: Parameter
}

export function createChainHead(
  tape: Tape,
  name: string,
  width: number,
  labels: number,
  random: () => number,
): ChainHead {
  const scores = createLinearHead(tape, name, width, labels, random)
  const room = Math.ceil(labels / 8) * 8
  return { scores, transitions: tape.parameter(`${name}.transitions`, labels + 1, room, 0.01, random) }
}

/** Learns label sequences that lie one after another in the rows of the states; returns the loss. */
export function learnChains(
  tape: Tape,
  head: ChainHead,
  states: number,
  rows: number,
  lengths: readonly number[],
  gold: ArrayLike<number>,
  weight: number,
  dStates: number,
): number {
  const scores = scoreLinear(tape, head.scores, states, rows)
  let loss = 0
  let first = 0
  for (const length of lengths) {
    loss += learnChain(tape, head, scores, first, length, gold, weight)
    first += length
  }
  scoreLinearBack(tape, head.scores, states, rows, scores, dStates)
  return loss
}

/** Forward and backward over one sequence, scaled step by step; its scores become their gradients. O(length × labels²). */
function learnChain(
  tape: Tape,
  head: ChainHead,
  scores: number,
  first: number,
  length: number,
  gold: ArrayLike<number>,
  weight: number,
): number {
  const { floats } = tape
  const k = head.scores.classes
  const room = head.transitions.width
  const turns = head.transitions.at >> 2
  const dTurns = head.transitions.gradient >> 2
  const emitted = (scores >> 2) + first * room
  const jump = new Float64Array((k + 1) * k)
  for (let a = 0; a <= k; a++) for (let b = 0; b < k; b++) jump[a * k + b] = Math.exp(floats[turns + a * room + b]!)
  const emit = new Float64Array(length * k)
  let loss = 0
  for (let i = 0; i < length; i++) {
    const row = emitted + i * room
    let most = Number.NEGATIVE_INFINITY
    for (let c = 0; c < k; c++) most = Math.max(most, floats[row + c]!)
    for (let c = 0; c < k; c++) emit[i * k + c] = Math.exp(floats[row + c]! - most)
    const from = i === 0 ? k : gold[first + i - 1]!
    loss += most - floats[row + gold[first + i]!]! - floats[turns + from * room + gold[first + i]!]!
  }
  const alpha = new Float64Array(length * k)
  const scale = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    let total = 0
    for (let c = 0; c < k; c++) {
      let sum = 0
      if (i === 0) sum = jump[k * k + c]!
      else for (let a = 0; a < k; a++) sum += alpha[(i - 1) * k + a]! * jump[a * k + c]!
      sum *= emit[i * k + c]!
      alpha[i * k + c] = sum
      total += sum
    }
    scale[i] = 1 / total
    for (let c = 0; c < k; c++) alpha[i * k + c]! *= scale[i]!
    loss += Math.log(total)
  }
  let beta = new Float64Array(k).fill(1)
  for (let i = length - 1; i >= 0; i--) {
    const row = emitted + i * room
    for (let c = 0; c < k; c++) floats[row + c] = weight * alpha[i * k + c]! * beta[c]!
    for (let c = k; c < room; c++) floats[row + c] = 0
    const right = gold[first + i]!
    floats[row + right]! -= weight
    const from = i === 0 ? k : gold[first + i - 1]!
    floats[dTurns + from * room + right]! -= weight
    const next = new Float64Array(k)
    for (let c = 0; c < k; c++) {
      const out = beta[c]! * emit[i * k + c]! * scale[i]!
      if (i === 0) {
        floats[dTurns + k * room + c]! += weight * jump[k * k + c]! * out
        continue
      }
      for (let a = 0; a < k; a++) {
        const flow = jump[a * k + c]! * out
        next[a]! += flow
        floats[dTurns + a * room + c]! += weight * alpha[(i - 1) * k + a]! * flow
      }
    }
    beta = next
  }
  return loss
}

/** The likeliest labels of one sequence whose states lie at `states` (Viterbi). */
export function decodeChain(tape: Tape, head: ChainHead, states: number, length: number): Int32Array {
  const scores = scoreLinear(tape, head.scores, states, length) >> 2
  const { floats } = tape
  const k = head.scores.classes
  const room = head.transitions.width
  const turns = head.transitions.at >> 2
  let best = new Float64Array(k)
  const from = new Int32Array(length * k)
  for (let i = 0; i < length; i++) {
    const next = new Float64Array(k)
    for (let c = 0; c < k; c++) {
      let most = Number.NEGATIVE_INFINITY
      for (let a = i === 0 ? k : 0; a < (i === 0 ? k + 1 : k); a++) {
        const score = (i === 0 ? 0 : best[a]!) + floats[turns + a * room + c]!
        if (score > most) {
          most = score
          from[i * k + c] = a
        }
      }
      next[c] = most + floats[scores + i * room + c]!
    }
    best = next
  }
  const labels = new Int32Array(length)
  let last = 0
  for (let c = 1; c < k; c++) if (best[c]! > best[last]!) last = c
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = last
    last = from[i * k + last]!
  }
  return labels
}
