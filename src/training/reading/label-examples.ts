import { decodeTree } from '../../language/index.ts'
import {
  decodeChain,
  encode,
  scoreArcs,
  scoreLabels,
  scoreLinear,
  Tape,
  type TrainingMemory,
} from '../../learning/index.ts'
import type { Gold } from './documents.ts'
import { type StoredExamples, storedExample } from './example-store.ts'
import type { Example } from './examples.ts'
import { createNetwork, type Network, type NetworkSizes } from './network.ts'
import { startThreads } from './start-threads.ts'
import { Crew, createCrewControl } from './training-crew.ts'

/** What a network can say of tokens, in the order of their places among the labels. */
const LABELS = ['tags', 'heads', 'dependencies', 'names', 'mentions', 'attributions'] as const
/** Examples that a thread takes at a time. */
const TAKEN = 64

/** A reading of examples by a trained network, as every thread of it sees it. */
export interface SharedLabelling {
  readonly memory: TrainingMemory
  readonly control: SharedArrayBuffer
  readonly sizes: NetworkSizes
  readonly examples: StoredExamples
  /** First token of each example among those of all; one more than examples. */
  readonly firsts: Int32Array
  /** Labels of all tokens, kind after kind. */
  readonly labels: SharedArrayBuffer
  readonly threads: number
}

/**
 * Fills in what the gold of examples does not say, as far as that of any says it: with what a network trained on them reads there.
 * The network's running averages are left in the place of its weights.
 */
export function labelExamples(
  network: Network,
  sizes: NetworkSizes,
  examples: readonly Example[],
  stored: StoredExamples,
  threads: number,
): Example[] {
  const { training: memory } = network.tape
  const firsts = new Int32Array(examples.length + 1)
  examples.forEach(({ sequence }, i) => {
    firsts[i + 1] = firsts[i]! + sequence.words.length
  })
  const total = firsts.at(-1)!
  const labels = new SharedArrayBuffer(total * LABELS.length * 4)
  const used = Math.min(threads, memory.shards)
  const shared = { memory, control: createCrewControl(), sizes, examples: stored, firsts, labels, threads: used }
  network.tape.swapAverages()
  startThreads('label', shared, used)
  labelShare(shared, 0)
  const known = new Set(examples.flatMap(({ gold }) => Object.keys(gold)))
  return examples.map((example, i) => {
    const read = LABELS.map((name, kind) => {
      return [name, new Int32Array(labels, (kind * total + firsts[i]!) * 4, example.sequence.words.length)] as const
    })
    return { ...example, gold: { ...Object.fromEntries(read.filter(([name]) => known.has(name))), ...example.gold } }
  })
}

/** One thread's share of a reading. */
export function labelShare(shared: SharedLabelling, thread: number): void {
  const { memory, control, sizes, examples, firsts, threads } = shared
  const crew = new Crew(control, threads)
  const network = createNetwork(sizes, new Tape(memory, thread, false), () => 0)
  const labels = new Int32Array(shared.labels)
  const total = firsts.at(-1)!
  crew.meet()
  for (let from = crew.take() * TAKEN; from < firsts.length - 1; from = crew.take() * TAKEN) {
    for (let i = from; i < Math.min(from + TAKEN, firsts.length - 1); i++) {
      const read = readExample(network, storedExample(examples, i))
      LABELS.forEach((name, kind) => {
        labels.set(read[name], kind * total + firsts[i]!)
      })
    }
  }
  crew.meet()
}

/** All that the network says of an example. */
function readExample(network: Network, { sequence, sentences }: Example): Required<Gold> {
  const { tape, encoder, tags, trees, names, mentions, attributions } = network
  const width = 2 * encoder.shape.hidden
  tape.rewind()
  const { states, rows } = encode(tape, encoder, [sequence])
  const best = (scores: number, room: number, classes: number, length: number) =>
    Int32Array.from({ length }, (_, i) => bestOf(tape.floats, (scores >> 2) + i * room, classes))
  const heads = new Int32Array(rows)
  const dependencies = new Int32Array(rows)
  let first = 0
  for (const length of sentences) {
    const at = states + first * width * 4
    const own = heads.subarray(first, first + length)
    decodeTree(scoreArcs(tape, trees, at, length), length, own, 0)
    for (let i = 0; i < length; i++) if (own[i]! < 0) own[i] = length
    const { weights, classes } = trees.labels
    dependencies.set(best(scoreLabels(tape, trees, at, length, own), weights.width, classes, length), first)
    first += length
  }
  return {
    heads,
    dependencies,
    tags: best(scoreLinear(tape, tags, states, rows), tags.weights.width, tags.classes, rows),
    names: decodeChain(tape, names, states, rows),
    mentions: decodeChain(tape, mentions, states, rows),
    attributions: decodeChain(tape, attributions, states, rows),
  }
}

function bestOf(floats: Float32Array, at: number, classes: number): number {
  let best = 0
  for (let c = 1; c < classes; c++) if (floats[at + c]! > floats[at + best]!) best = c
  return best
}
