import {
  createRandom,
  createTrainingMemory,
  SharedUpdate,
  shuffledOrder,
  Tape,
  type TrainingMemory,
} from '../../learning/index.ts'
import { batchesOf, type ExampleGroup, ofPass, shardsOf } from './batches.ts'
import { type StoredExamples, storedExample } from './example-store.ts'
import { learnShard, TASKS } from './learn-shard.ts'
import { createNetwork, type Network, type NetworkSizes } from './network.ts'
import { startThreads } from './start-threads.ts'
import { Crew, createCrewControl } from './training-crew.ts'

/** How a network is trained. */
export interface NetworkTraining {
  readonly passes: number
  /** Tokens of a batch, about. */
  readonly batch: number
  readonly rate: number
  /** Share of the newest weights in their running average. */
  readonly keep: number
  readonly seed: number
}

/** A training as every thread of it sees it; may be given to another thread. */
export interface SharedTraining {
  readonly memory: TrainingMemory
  readonly control: SharedArrayBuffer
  readonly squares: SharedArrayBuffer
  readonly losses: SharedArrayBuffer
  readonly sizes: NetworkSizes
  readonly training: NetworkTraining
  readonly examples: StoredExamples
  readonly lengths: Int32Array
  readonly groups: readonly ExampleGroup[]
  /** How often each word was seen, by row: rare words are now and then taken for unknown. */
  readonly counts: Int32Array
  readonly threads: number
}

/** What is to be learnt, and from what. */
export type TrainingTask = Pick<SharedTraining, 'sizes' | 'training' | 'examples' | 'lengths' | 'groups' | 'counts'>

export type OnPass = (pass: number, losses: Readonly<Record<string, number>>) => void

/** Parts of a batch whose gradients are taken apart from one another: the weights depend on it, but not on the number of threads. */
const SHARDS = 8
/** Megabytes of the weights with their moments and averages, and of a shard's gradients and its step. */
const WEIGHTS_ROOM = 256
const SHARD_ROOM = 192
const LONGEST_GRADIENT = 5

/** Trains a network on all tasks at once, with this thread and `threads` - 1 others. */
export function trainNetwork(task: TrainingTask, threads: number, onPass: OnPass): Network {
  const memory = createTrainingMemory(WEIGHTS_ROOM, SHARD_ROOM, SHARDS)
  const network = createNetwork(task.sizes, new Tape(memory, 0, true), createRandom(task.training.seed))
  const shared: SharedTraining = {
    ...task,
    memory,
    control: createCrewControl(),
    squares: new SharedArrayBuffer(8 * 4096),
    losses: new SharedArrayBuffer(8 * SHARDS * TASKS.length),
    threads,
  }
  startThreads(shared, threads)
  trainShare(shared, 0, onPass)
  return network
}

/**
 * One thread's share of a training: batches of examples that carry the same gold, in random order. The rate rises over the first
 * hundred steps and falls to nothing at the end.
 */
export function trainShare(shared: SharedTraining, thread: number, onPass?: OnPass): void {
  const { memory, training, groups, lengths, threads } = shared
  const crew = new Crew(shared.control, threads)
  const networks = Array.from({ length: memory.shards }, (_, shard) =>
    createNetwork(shared.sizes, new Tape(memory, shard, false), () => 0),
  )
  const update = new SharedUpdate(
    networks.map(({ tape }) => tape),
    new Float64Array(shared.squares),
  )
  const random = createRandom(training.seed)
  const lengthOf = (example: number) => lengths[example]!
  let step = 0
  let total = 0
  crew.meet()
  for (let pass = 0; pass < training.passes; pass++) {
    const batches = groups.flatMap((group) => batchesOf(ofPass(group, pass), lengthOf, training.batch, random))
    total ||= batches.length * training.passes
    for (const index of shuffledOrder(batches.length, random)) {
      learnBatch(shared, networks, crew, batches[index]!, step++)
      crew.meet()
      if (thread === 0) crew.refill()
      update.gather(thread, threads)
      crew.meet()
      const rate = training.rate * Math.min(1, step / 100) * Math.max(0.02, 1 - step / total)
      update.apply(thread, threads, rate, LONGEST_GRADIENT, Math.max(training.keep, 1 / (step + 1)))
      crew.meet()
    }
    onPass?.(pass, drainLosses(new Float64Array(shared.losses)))
    crew.meet()
  }
}

/** Learns the shards of a batch that no other thread takes. */
function learnBatch(shared: SharedTraining, networks: readonly Network[], crew: Crew, batch: number[], step: number) {
  const { lengths, examples, counts, training } = shared
  const lengthOf = (example: number) => lengths[example]!
  const shards = shardsOf(batch, lengthOf, networks.length)
  const weight = 1 / batch.reduce((sum, example) => sum + lengthOf(example), 0)
  for (let shard = crew.take(); shard < shards.length; shard = crew.take()) {
    if (shards[shard]!.length === 0) continue
    const own = shards[shard]!.map((index) => storedExample(examples, index))
    const losses = new Float64Array(shared.losses, shard * TASKS.length * 8, TASKS.length)
    const seed = (Math.imul(training.seed, 1_000_003) + step * shards.length + shard) | 0
    learnShard(networks[shard]!, own, counts, weight, seed, losses)
  }
}

/** The sums of the shards' losses by task, which start again from nothing. */
function drainLosses(losses: Float64Array): Record<string, number> {
  const sums = TASKS.map((task, i) => [
    task,
    losses.reduce((sum, loss, at) => sum + (at % TASKS.length === i ? loss : 0), 0),
  ])
  losses.fill(0)
  return Object.fromEntries(sums) as Record<string, number>
}
