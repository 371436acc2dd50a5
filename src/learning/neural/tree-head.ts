import { createLinearHead, type LinearHead, learnLinear, scoreLinear } from './linear-head.ts'
import type { Parameter, Tape } from './tape.ts'

/**
 * Scores every word as the head of every other, and the labels of arcs: heads by a bilinear form (Dozat and Manning 2017),
 * labels by a layer over both ends (Kiperwasser and Goldberg 2016).
 */
export interface TreeHead {
  readonly dependent: Projection
  readonly governor: Projection
  /** What stands for the governor of the root, and the same for labels. */
  readonly root: Parameter
  readonly labelRoot: Parameter
  readonly bilinear: Parameter
  /** How likely a word is to govern anything. */
  readonly prior: Parameter
  readonly labelDependent: Projection
  readonly labelGovernor: Projection
  readonly labels: LinearHead
}

interface Projection {
  readonly weights: Parameter
  readonly bias: Parameter
}

export interface TreeHeadShape {
  readonly arcs: number
  readonly labelWidth: number
  readonly labels: number
}

/** Sentences one after another in the rows of the states. Heads count from the sentence's first word; its length stands for the root. */
export interface TreeBatch {
  readonly lengths: readonly number[]
  readonly heads: readonly ArrayLike<number>[]
  readonly labels: ArrayLike<number>
}

const DROP = 0.33

export function createTreeHead(tape: Tape, width: number, shape: TreeHeadShape, random: () => number): TreeHead {
  const { arcs, labelWidth, labels } = shape
  const projection = (name: string, to: number): Projection => ({
    weights: tape.parameter(`${name}.weights`, width, to, Math.sqrt(3 / width), random),
    bias: tape.parameter(`${name}.bias`, 1, to, 0, random),
  })
  return {
    dependent: projection('dependent', arcs),
    governor: projection('governor', arcs),
    root: tape.parameter('root', 1, arcs, 0.5, random),
    labelRoot: tape.parameter('labelRoot', 1, labelWidth, 0.5, random),
    bilinear: tape.parameter('bilinear', arcs, arcs, Math.sqrt(1 / arcs), random),
    prior: tape.parameter('prior', 1, arcs, 0, random),
    labelDependent: projection('labelDependent', labelWidth),
    labelGovernor: projection('labelGovernor', labelWidth),
    labels: createLinearHead(tape, 'labels', labelWidth, labels, random),
  }
}

function project(tape: Tape, { weights, bias }: Projection, states: number, rows: number): number {
  const to = tape.room(rows * weights.width)
  tape.multiply(states, weights.rows, weights, to, weights.width, rows)
  tape.kernel.addRow(to, bias.at, rows, weights.width)
  return to
}

function projectBack(tape: Tape, { weights, bias }: Projection, states: number, rows: number, d: number, dS: number) {
  tape.kernel.sumRows(d, bias.gradient, rows, weights.width)
  tape.multiplyBack(states, weights.rows, weights, d, weights.width, rows, dS)
}

/** Rows of the governors of one sentence, the root's last, in a place of their own. */
function governorsOf(tape: Tape, all: number, first: number, length: number, root: number, width: number): number {
  const to = tape.room((length + 1) * width)
  tape.floats.copyWithin(to >> 2, (all >> 2) + first * width, (all >> 2) + (first + length) * width)
  tape.floats.copyWithin((to >> 2) + length * width, root >> 2, (root >> 2) + width)
  return to
}

/** Learns heads and labels, every word weighing `weight`; returns the loss. */
export function learnTrees(
  tape: Tape,
  head: TreeHead,
  states: number,
  rows: number,
  batch: TreeBatch,
  weight: number,
  dStates: number,
): number {
  return (
    learnHeads(tape, head, states, rows, batch, weight, dStates) +
    learnLabels(tape, head, states, rows, batch, weight, dStates)
  )
}

function learnHeads(
  tape: Tape,
  head: TreeHead,
  states: number,
  rows: number,
  { lengths, heads }: TreeBatch,
  weight: number,
  dStates: number,
): number {
  const { kernel } = tape
  const width = head.bilinear.width
  const dependents = project(tape, head.dependent, states, rows)
  const governors = project(tape, head.governor, states, rows)
  kernel.leak(dependents, rows * width)
  kernel.leak(governors, rows * width)
  const masks = [tape.drop(dependents, rows * width, DROP), tape.drop(governors, rows * width, DROP)] as const
  const asked = tape.room(rows * width)
  tape.multiply(dependents, width, head.bilinear, asked, width, rows)
  kernel.addRow(asked, head.prior.at, rows, width)
  const dAsked = tape.room(rows * width)
  const dGovernors = tape.room(rows * width)
  let loss = 0
  let first = 0
  lengths.forEach((length, s) => {
    const own = governorsOf(tape, governors, first, length, head.root.at, width)
    const room = Math.ceil((length + 1) / 8) * 8
    const packed = tape.room(room * width)
    const scores = tape.room(length * room)
    const at = asked + first * width * 4
    kernel.pack(own, 1, width, width, length + 1, packed)
    kernel.multiply(at, width, 1, packed, scores, room, length, length + 1, width, 0)
    loss += kernel.crossEntropy(scores, length, room, length + 1, tape.put(heads[s]!), weight)
    const again = tape.room(Math.max(room, length) * width)
    kernel.pack(own, width, 1, length + 1, width, again)
    kernel.multiply(scores, room, 1, again, dAsked + first * width * 4, width, length, width, length + 1, 0)
    const dOwn = tape.room((length + 1) * width)
    kernel.pack(at, width, 1, length, width, again)
    kernel.multiply(scores, 1, room, again, dOwn, width, length + 1, width, length, 0)
    tape.floats.copyWithin((dGovernors >> 2) + first * width, dOwn >> 2, (dOwn >> 2) + length * width)
    kernel.add(head.root.gradient, dOwn + length * width * 4, width)
    first += length
  })
  const dDependents = tape.zeros(rows * width)
  kernel.sumRows(dAsked, head.prior.gradient, rows, width)
  tape.multiplyBack(dependents, width, head.bilinear, dAsked, width, rows, dDependents)
  const sides = [
    { projection: head.dependent, y: dependents, d: dDependents, mask: masks[0] },
    { projection: head.governor, y: governors, d: dGovernors, mask: masks[1] },
  ]
  for (const { projection, y, d, mask } of sides) {
    kernel.scaleBy(d, mask, rows * width)
    kernel.leakBack(y, d, rows * width)
    projectBack(tape, projection, states, rows, d, dStates)
  }
  return loss
}

function learnLabels(
  tape: Tape,
  head: TreeHead,
  states: number,
  rows: number,
  { lengths, heads, labels }: TreeBatch,
  weight: number,
  dStates: number,
): number {
  const { kernel } = tape
  const width = head.labelRoot.width
  const arcs = joinEnds(tape, head, states, rows, lengths, heads)
  const mask = tape.drop(arcs, rows * width, DROP)
  const dArcs = tape.zeros(rows * width)
  const loss = learnLinear(tape, head.labels, arcs, rows, labels, weight, dArcs)
  kernel.scaleBy(dArcs, mask, rows * width)
  kernel.leakBack(arcs, dArcs, rows * width)
  const dGovernors = tape.zeros(rows * width)
  let first = 0
  lengths.forEach((length, s) => {
    for (let i = 0; i < length; i++) {
      const governor = heads[s]![i]!
      const to = governor === length ? head.labelRoot.gradient : dGovernors + (first + governor) * width * 4
      kernel.add(to, dArcs + (first + i) * width * 4, width)
    }
    first += length
  })
  projectBack(tape, head.labelDependent, states, rows, dArcs, dStates)
  projectBack(tape, head.labelGovernor, states, rows, dGovernors, dStates)
  return loss
}

/** For each word what its arc's two ends say together. */
function joinEnds(
  tape: Tape,
  head: TreeHead,
  states: number,
  rows: number,
  lengths: readonly number[],
  heads: readonly ArrayLike<number>[],
): number {
  const width = head.labelRoot.width
  const arcs = project(tape, head.labelDependent, states, rows)
  const governors = project(tape, head.labelGovernor, states, rows)
  let first = 0
  lengths.forEach((length, s) => {
    for (let i = 0; i < length; i++) {
      const governor = heads[s]![i]!
      const from = governor === length ? head.labelRoot.at : governors + (first + governor) * width * 4
      tape.kernel.add(arcs + (first + i) * width * 4, from, width)
    }
    first += length
  })
  tape.kernel.leak(arcs, rows * width)
  return arcs
}

/** Scores of one sentence's arcs: `length` rows of `length + 1`, the root's last. */
export function scoreArcs(tape: Tape, head: TreeHead, states: number, length: number): Float32Array {
  const { kernel } = tape
  const width = head.bilinear.width
  const dependents = project(tape, head.dependent, states, length)
  const governors = project(tape, head.governor, states, length)
  kernel.leak(dependents, length * width)
  kernel.leak(governors, length * width)
  const asked = tape.room(length * width)
  tape.multiply(dependents, width, head.bilinear, asked, width, length)
  kernel.addRow(asked, head.prior.at, length, width)
  const own = governorsOf(tape, governors, 0, length, head.root.at, width)
  const room = Math.ceil((length + 1) / 8) * 8
  const packed = tape.room(room * width)
  const scores = tape.room(length * room)
  kernel.pack(own, 1, width, width, length + 1, packed)
  kernel.multiply(asked, width, 1, packed, scores, room, length, length + 1, width, 0)
  const to = new Float32Array(length * (length + 1))
  for (let i = 0; i < length; i++) {
    to.set(tape.floats.subarray((scores >> 2) + i * room, (scores >> 2) + i * room + length + 1), i * (length + 1))
  }
  return to
}

/** Scores of the labels of one sentence's arcs, rows of the labels rounded up to eight. */
export function scoreLabels(
  tape: Tape,
  head: TreeHead,
  states: number,
  length: number,
  heads: ArrayLike<number>,
): number {
  return scoreLinear(tape, head.labels, joinEnds(tape, head, states, length, [length], [heads]), length)
}
