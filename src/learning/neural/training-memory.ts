/** Bytes at the bottom of the memory that hold tables of the kernel. */
export const KERNEL_BYTES = 65_536

/**
 * Memory that the threads of one training share: the weights, their moments and running averages, then for each shard of a batch
 * its gradients and what its step makes. May be given to another thread.
 */
export interface TrainingMemory {
  readonly memory: { readonly buffer: ArrayBufferLike }
  readonly weightBytes: number
  readonly shardBytes: number
  readonly shards: number
}

/** The part of WebAssembly used here; TypeScript declares it among the types of browsers only. */
declare const WebAssembly: {
  readonly Memory: new (pages: {
    initial: number
    maximum: number
    shared: true
  }) => { readonly buffer: ArrayBufferLike }
}

const MEGABYTE = 1 << 20

/** Memory for weights and for some shards, in megabytes. */
export function createTrainingMemory(weights: number, shard: number, shards: number): TrainingMemory {
  const pages = 1 + 16 * (weights + shard * shards)
  return {
    memory: new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }),
    weightBytes: weights * MEGABYTE,
    shardBytes: shard * MEGABYTE,
    shards,
  }
}
