import type { Example } from './examples.ts'

/** The sentence read from its end: what a parser that works from right to left is trained on. */
export function reversedExample({ length, type, fine, head, dependency }: Example): Example {
  return {
    length,
    type: type.slice().reverse(),
    fine: fine.slice().reverse(),
    head: reversedHeads(head),
    dependency: dependency.slice().reverse(),
  }
}

/** Heads of the reversed sentence; `length` stays the root. */
export function reversedHeads(heads: Int32Array): Int32Array {
  const { length } = heads
  return Int32Array.from({ length }, (_, i) => {
    const head = heads[length - 1 - i]!
    return head === length ? length : length - 1 - head
  })
}
