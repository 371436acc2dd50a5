import {
  createRandom,
  encode,
  learnChains,
  learnLinear,
  learnTrees,
  type Random,
  shuffledOrder,
} from '../../learning/index.ts'
import type { Example } from './examples.ts'
import type { Network } from './network.ts'

export interface NetworkTraining {
  readonly passes: number
  /** Tokens of a batch, about. */
  readonly batch: number
  readonly rate: number
  readonly seed: number
  /** How often each word was seen, by row: rare words are now and then taken for unknown. */
  readonly counts: Int32Array
  readonly onPass: (pass: number, losses: Readonly<Record<string, number>>) => void
}

const DROPOUT = { input: 0.25, states: 0.36 }
/** A word seen this often is taken for unknown half the time: names to come are read by their pieces and surroundings. */
const RARE = 1

/**
 * Trains the network on all tasks at once: batches of examples that carry the same gold, in random order. The rate rises over the
 * first hundred steps and falls to nothing at the end.
 */
export function trainNetwork(network: Network, examples: readonly Example[], training: NetworkTraining): void {
  const random = createRandom(training.seed)
  const groups = new Map<string, Example[]>()
  for (const example of examples) {
    const key = Object.keys(example.gold).sort().join()
    const group = groups.get(key)
    if (group) group.push(example)
    else groups.set(key, [example])
  }
  let step = 0
  let total = 0
  for (let pass = 0; pass < training.passes; pass++) {
    const batches = [...groups.values()].flatMap((group) => batchesOf(ofPass(group, pass), training.batch, random))
    const order = shuffledOrder(batches.length, random)
    total ||= batches.length * training.passes
    const losses: Record<string, number> = {}
    for (const index of order) {
      const batch = batches[index]!
      learnBatch(network, batch, training.counts, random, losses)
      step++
      const rate = training.rate * Math.min(1, step / 100) * Math.max(0.02, 1 - step / total)
      network.tape.update(rate, 5, Math.max(0.002, 1 / (step + 1)))
    }
    training.onPass(pass, losses)
  }
}

/** Of attributions every second example in turn: they are many, and learnt by heart before the rest is learnt. */
function ofPass(group: readonly Example[], pass: number): readonly Example[] {
  return group[0]?.gold.attributions ? group.filter((_, index) => index % 2 === pass % 2) : group
}

function batchesOf(examples: readonly Example[], tokens: number, random: Random): Example[][] {
  const batches: Example[][] = []
  let batch: Example[] = []
  let size = 0
  for (const index of shuffledOrder(examples.length, random)) {
    const example = examples[index]!
    batch.push(example)
    size += example.sequence.words.length
    if (size < tokens) continue
    batches.push(batch)
    batch = []
    size = 0
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

function learnBatch(
  { tape, encoder, tags, trees, ...heads }: Network,
  batch: readonly Example[],
  counts: Int32Array,
  random: Random,
  losses: Record<string, number>,
): void {
  tape.rewind()
  const sequences = batch.map(({ sequence }) => ({
    ...sequence,
    words: sequence.words.map((row) => (random() < RARE / (RARE + counts[row]!) ? 0 : row)),
  }))
  const { states, rows, back } = encode(tape, encoder, sequences, DROPOUT)
  const width = 2 * encoder.shape.hidden
  const dStates = tape.zeros(rows * width)
  const weight = 1 / rows
  const lengths = batch.map(({ sequence }) => sequence.words.length)
  const count = (task: string, loss: number) => {
    losses[task] = (losses[task] ?? 0) + loss
  }
  const goldOf = (task: keyof Example['gold']) => batch.flatMap(({ gold }) => [...gold[task]!])
  const [{ gold }] = batch as [Example]
  if (gold.tags) count('tags', learnLinear(tape, tags, states, rows, goldOf('tags'), weight, dStates))
  if (gold.heads) {
    const sentences = batch.flatMap((example) => example.sentences)
    const all = goldOf('heads')
    let at = 0
    const heads = sentences.map((length) => {
      at += length
      return all.slice(at - length, at)
    })
    const tree = { lengths: sentences, heads, labels: goldOf('dependencies') }
    count('trees', learnTrees(tape, trees, states, rows, tree, weight, dStates))
  }
  for (const task of ['names', 'mentions', 'attributions'] as const) {
    if (!gold[task]) continue
    count(task, learnChains(tape, heads[task], states, rows, lengths, goldOf(task), weight, dStates))
  }
  back(dStates)
}
