import { type Random, shuffledOrder } from '../../learning/index.ts'

/** Examples that are learnt together: the same tasks, and the share of them that each pass takes. */
export interface ExampleGroup {
  /** Numbers of the examples. */
  readonly examples: Int32Array
  /** From 0 to 1. */
  readonly share: number
}

/** The examples of a group that a pass takes: each comes as often as any other. */
export function ofPass({ examples, share }: ExampleGroup, pass: number): Int32Array {
  return examples.filter((_, index) => {
    const phase = (index * 0.6180339887) % 1
    return Math.floor((pass + 1) * share + phase) > Math.floor(pass * share + phase)
  })
}

/** Examples in random order, cut into batches of `tokens` tokens or a little more. */
export function batchesOf(
  examples: Int32Array,
  lengthOf: (example: number) => number,
  tokens: number,
  random: Random,
): number[][] {
  const batches: number[][] = []
  let batch: number[] = []
  let size = 0
  for (const index of shuffledOrder(examples.length, random)) {
    const example = examples[index]!
    batch.push(example)
    size += lengthOf(example)
    if (size < tokens) continue
    batches.push(batch)
    batch = []
    size = 0
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

/** A batch cut into shards of about as many tokens each, the longest examples first. */
export function shardsOf(batch: readonly number[], lengthOf: (example: number) => number, count: number): number[][] {
  const shards = Array.from({ length: count }, (): number[] => [])
  const sizes = new Int32Array(count)
  const order = [...batch].sort((a, b) => lengthOf(b) - lengthOf(a) || a - b)
  for (const example of order) {
    let least = 0
    for (let shard = 1; shard < count; shard++) if (sizes[shard]! < sizes[least]!) least = shard
    shards[least]!.push(example)
    sizes[least] = sizes[least]! + lengthOf(example)
  }
  return shards
}
