import type { PackedBatch } from './packed-batch.ts'
import type { Parameter, Tape } from './tape.ts'

/**
 * A layer that reads sequences in both directions: long short-term memory (Hochreiter and Schmidhuber 1997) whose input gate is
 * one minus its forget gate (Greff et al. 2017). Columns of the gates: forget, output, candidate.
 */
export interface RecurrentLayer {
  readonly hidden: number
  readonly directions: readonly [Direction, Direction]
}

export interface Direction {
  readonly input: Parameter
  readonly bias: Parameter
  readonly recurrent: Parameter
}

export function createRecurrentLayer(
  tape: Tape,
  name: string,
  width: number,
  hidden: number,
  random: () => number,
): RecurrentLayer {
  const direction = (which: string): Direction => {
    const input = tape.parameter(`${name}.${which}.input`, width, 3 * hidden, Math.sqrt(3 / width), random)
    const bias = tape.parameter(`${name}.${which}.bias`, 1, 3 * hidden, 0, random)
    const recurrent = tape.parameter(`${name}.${which}.recurrent`, hidden, 3 * hidden, Math.sqrt(3 / hidden), random)
    // A cell that keeps what it holds at first learns faster.
    tape.preset(bias, hidden, 1)
    return { input, bias, recurrent }
  }
  return { hidden, directions: [direction('forward'), direction('backward')] }
}

/** What a run forward keeps for the way back. */
export interface RecurrentRun {
  /** Rows × 2 hidden. */
  readonly output: number
  readonly gates: readonly [number, number]
  readonly cells: readonly [number, number]
}

/** Reads rows of `width` items at `input`. `adjust` may add to the gates of a direction before they are used. */
export function readForward(
  tape: Tape,
  layer: RecurrentLayer,
  batch: PackedBatch,
  input: number,
  width: number,
  adjust?: (gates: number, direction: number) => void,
): RecurrentRun {
  const { hidden: h } = layer
  const { rows } = batch
  const output = tape.room(rows * 2 * h)
  const sides = layer.directions.map(({ input: w, bias, recurrent }, direction) => {
    const gates = tape.room(rows * 3 * h)
    const cells = tape.room(rows * h)
    tape.multiply(input, width, w, gates, 3 * h, rows)
    tape.kernel.addRow(gates, bias.at, rows, 3 * h)
    adjust?.(gates, direction)
    const packed = tape.room(h * 3 * h)
    tape.kernel.pack(recurrent.at, 3 * h, 1, h, 3 * h, packed)
    for (const { at, before, count, kept } of steps(batch, direction)) {
      const gatesAt = gates + at * 12 * h
      const past = output + (before * 2 + direction) * h * 4
      if (kept > 0) tape.kernel.multiply(past, 2 * h, 1, packed, gatesAt, 3 * h, kept, 3 * h, h, 1)
      const here = output + (at * 2 + direction) * h * 4
      tape.kernel.recur(gatesAt, cells + before * h * 4, kept, cells + at * h * 4, here, 2 * h, count, h)
    }
    return { gates, cells }
  })
  const [a, b] = sides as [{ gates: number; cells: number }, { gates: number; cells: number }]
  return { output, gates: [a.gates, b.gates], cells: [a.cells, b.cells] }
}

/**
 * The way back: `dOutput` (rows × 2 hidden, written over) to gradients, and into `dInput` unless it is 0. `adjustBack` sees the
 * gradients of a direction's gates.
 */
export function readBackward(
  tape: Tape,
  layer: RecurrentLayer,
  batch: PackedBatch,
  run: RecurrentRun,
  input: number,
  width: number,
  dOutput: number,
  dInput: number,
  adjustBack?: (dGates: number, direction: number) => void,
): void {
  const { hidden: h } = layer
  const { rows } = batch
  layer.directions.forEach(({ input: w, bias, recurrent }, direction) => {
    const gates = run.gates[direction]!
    const cells = run.cells[direction]!
    const dCell = tape.zeros((batch.counts[0] ?? 0) * h)
    const earlier = tape.zeros(rows * h)
    const turned = tape.room(h * 3 * h)
    tape.kernel.pack(recurrent.at, 1, 3 * h, 3 * h, h, turned)
    for (const { at, before, count, kept } of [...steps(batch, direction)].reverse()) {
      const gatesAt = gates + at * 12 * h
      const dHere = dOutput + (at * 2 + direction) * h * 4
      const past = cells + before * h * 4
      tape.kernel.recurBack(gatesAt, past, kept, cells + at * h * 4, dHere, 2 * h, dCell, dCell, count, h)
      if (kept === 0) continue
      const dPast = dOutput + (before * 2 + direction) * h * 4
      tape.kernel.multiply(gatesAt, 3 * h, 1, turned, dPast, 2 * h, kept, h, 3 * h, 1)
      for (let row = 0; row < kept; row++) {
        const from = (run.output >> 2) + ((before + row) * 2 + direction) * h
        tape.floats.copyWithin((earlier >> 2) + (at + row) * h, from, from + h)
      }
    }
    adjustBack?.(gates, direction)
    tape.kernel.sumRows(gates, bias.gradient, rows, 3 * h)
    tape.multiplyBack(earlier, h, recurrent, gates, 3 * h, rows, 0)
    tape.multiplyBack(input, width, w, gates, 3 * h, rows, dInput)
  })
}

/** The steps of a direction in the order it takes them: first row, first row of the step before, sequences, those that go on. */
function* steps({ starts, counts }: PackedBatch, direction: number) {
  const last = starts.length - 1
  for (let i = 0; i <= last; i++) {
    const t = direction === 0 ? i : last - i
    const previous = direction === 0 ? t - 1 : t + 1
    const kept = i === 0 ? 0 : Math.min(counts[t]!, counts[previous]!)
    yield { at: starts[t]!, before: starts[previous] ?? 0, count: counts[t]!, kept }
  }
}
