import { createRandom, encode, learnChains, learnLinear, learnTrees } from '../../learning/index.ts'
import type { Example } from './examples.ts'
import type { Network } from './network.ts'

/** What a network learns, in the order of their numbers. */
export const TASKS = ['tags', 'trees', 'names', 'mentions', 'attributions'] as const

const DROPOUT = { input: 0.25, states: 0.36 }
/** A word seen this often is taken for unknown half the time: names to come are read by their pieces and surroundings. */
const RARE = 1

/**
 * Adds to the gradients of a shard's tape what its examples teach, every token weighing `weight`, and to `losses` (one a task) the
 * loss. The examples carry the same gold. All chance comes from `seed`.
 */
export function learnShard(
  { tape, encoder, tags, trees, ...heads }: Network,
  shard: readonly Example[],
  counts: Int32Array,
  weight: number,
  seed: number,
  losses: Float64Array,
): void {
  tape.rewind()
  tape.chance = (Math.imul(seed, 0x9e3779b1) | 1) >>> 0
  const random = createRandom(seed)
  const sequences = shard.map(({ sequence }) => ({
    ...sequence,
    words: sequence.words.map((row) => (random() < RARE / (RARE + counts[row]!) ? 0 : row)),
  }))
  const { states, rows, back } = encode(tape, encoder, sequences, DROPOUT)
  const dStates = tape.zeros(rows * 2 * encoder.shape.hidden)
  const lengths = shard.map(({ sequence }) => sequence.words.length)
  const count = (task: (typeof TASKS)[number], loss: number) => {
    losses[TASKS.indexOf(task)]! += loss
  }
  const goldOf = (task: keyof Example['gold']) => shard.flatMap(({ gold }) => [...gold[task]!])
  const [{ gold }] = shard as [Example]
  if (gold.tags) count('tags', learnLinear(tape, tags, states, rows, goldOf('tags'), weight, dStates))
  if (gold.heads) {
    const sentences = shard.flatMap((example) => example.sentences)
    const all = goldOf('heads')
    let at = 0
    const governors = sentences.map((length) => {
      at += length
      return all.slice(at - length, at)
    })
    const tree = { lengths: sentences, heads: governors, labels: goldOf('dependencies') }
    count('trees', learnTrees(tape, trees, states, rows, tree, weight, dStates))
  }
  for (const task of ['names', 'mentions', 'attributions'] as const) {
    if (!gold[task]) continue
    count(task, learnChains(tape, heads[task], states, rows, lengths, goldOf(task), weight, dStates))
  }
  back(dStates)
}
