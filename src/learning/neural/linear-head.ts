import type { Parameter, Tape } from './tape.ts'

/** Scores of some classes for each row of states, learnt by softmax cross-entropy. */
export interface LinearHead {
  readonly classes: number
  readonly weights: Parameter
  readonly bias: Parameter
}

export function createLinearHead(
  tape: Tape,
  name: string,
  width: number,
  classes: number,
  random: () => number,
): LinearHead {
  const room = Math.ceil(classes / 8) * 8
  return {
    classes,
    weights: tape.parameter(`${name}.weights`, width, room, Math.sqrt(3 / width), random),
    bias: tape.parameter(`${name}.bias`, 1, room, 0, random),
  }
}

/** Scores of each row: rows × the classes rounded up to eight. */
export function scoreLinear(tape: Tape, head: LinearHead, states: number, rows: number): number {
  const { rows: width, width: room } = head.weights
  const scores = tape.room(rows * room)
  tape.multiply(states, width, head.weights, scores, room, rows)
  tape.kernel.addRow(scores, head.bias.at, rows, room)
  return scores
}

/** The way back from gradients of scores. */
export function scoreLinearBack(
  tape: Tape,
  head: LinearHead,
  states: number,
  rows: number,
  dScores: number,
  dStates: number,
): void {
  const { rows: width, width: room } = head.weights
  tape.kernel.sumRows(dScores, head.bias.gradient, rows, room)
  tape.multiplyBack(states, width, head.weights, dScores, room, rows, dStates)
}

/** Learns the class of each row (below 0: unknown), every row weighing `weight`; returns the loss. */
export function learnLinear(
  tape: Tape,
  head: LinearHead,
  states: number,
  rows: number,
  gold: ArrayLike<number>,
  weight: number,
  dStates: number,
): number {
  const scores = scoreLinear(tape, head, states, rows)
  const loss = tape.kernel.crossEntropy(scores, rows, head.weights.width, head.classes, tape.put(gold), weight)
  scoreLinearBack(tape, head, states, rows, scores, dStates)
  return loss
}
