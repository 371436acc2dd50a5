import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createRandom, type EncodedSequence } from '../../learning/index.ts'
import { storeExamples } from './example-store.ts'
import type { Example } from './examples.ts'

// Threads are started from what was built: the sources are no JavaScript.
const built = (name: string) => fileURLToPath(new URL(`../../../dist/training/reading/${name}.js`, import.meta.url))
const { trainNetwork } = (await import(built('train-network'))) as typeof import('./train-network.ts')

const SIZES = { wordWidth: 16, pieceWidth: 8, hidden: 16, arcs: 16, labelWidth: 8, words: 1500, tags: 5 }

/** Sentences of chance, whose tags follow from the word. */
function madeExamples(count: number): Example[] {
  const random = createRandom(4)
  return Array.from({ length: count }, () => {
    const length = 3 + Math.floor(random() * 12)
    const words = Int32Array.from({ length }, () => 1 + Math.floor(random() * 30))
    const sequence: EncodedSequence = {
      words,
      pieces: words.map((word) => word * 7),
      pieceOffsets: Int32Array.from({ length: length + 1 }, (_, i) => i),
      extras: new Int32Array(0),
      extraOffsets: new Int32Array(length + 1),
    }
    return { sequence, sentences: [length], gold: { tags: words.map((word) => word % 5) } }
  })
}

function taskOf(examples: readonly Example[], passes: number) {
  return {
    sizes: SIZES,
    training: { passes, batch: 200, rate: 0.01, keep: 0.01, seed: 3 },
    examples: storeExamples(examples),
    lengths: Int32Array.from(examples, ({ sequence }) => sequence.words.length),
    groups: [{ examples: Int32Array.from(examples, (_, i) => i), share: 1 }],
    counts: new Int32Array(SIZES.words).fill(20),
  }
}

function train(threads: number, passes: number) {
  const losses: Record<string, number>[] = []
  const network = trainNetwork(taskOf(madeExamples(120), passes), threads, (_, loss) => losses.push(loss))
  const { tape } = network
  const weights = Buffer.concat(tape.parameters.map((one) => Buffer.from(tape.averageOf(one).buffer)))
  return { weights, losses }
}

test('the weights do not depend on the number of threads', () => {
  const one = train(1, 3)
  const three = train(3, 3)
  expect(three.weights.equals(one.weights)).toBe(true)
  expect(three.losses).toEqual(one.losses)
})

test('what can be learnt is learnt', () => {
  const { losses } = train(2, 25)
  expect(losses.at(-1)!.tags).toBeLessThan(losses[0]!.tags! / 4)
})
