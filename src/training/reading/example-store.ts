import type { Gold } from './documents.ts'
import type { Example } from './examples.ts'

/** Examples in memory that threads share: numbers one after another, and where each list of each example lies. */
export interface StoredExamples {
  readonly numbers: SharedArrayBuffer
  /** Start and length of every list, LISTS of an example; length -1 where the example has none. */
  readonly places: SharedArrayBuffer
}

const SEQUENCE = ['words', 'pieces', 'pieceOffsets', 'extras', 'extraOffsets'] as const
const GOLD = ['tags', 'heads', 'dependencies', 'names', 'mentions', 'attributions'] as const
const LISTS = SEQUENCE.length + GOLD.length + 1

function listsOf({ sequence, sentences, gold }: Example): readonly (ArrayLike<number> | undefined)[] {
  return [...SEQUENCE.map((name) => sequence[name]), ...GOLD.map((name) => gold[name]), sentences]
}

export function storeExamples(examples: readonly Example[]): StoredExamples {
  let total = 0
  for (const example of examples) for (const list of listsOf(example)) total += list?.length ?? 0
  const numbers = new Int32Array(new SharedArrayBuffer(total * 4))
  const places = new Int32Array(new SharedArrayBuffer(examples.length * LISTS * 8))
  let at = 0
  examples.forEach((example, index) => {
    listsOf(example).forEach((list, kind) => {
      places.set([at, list ? list.length : -1], (index * LISTS + kind) * 2)
      if (!list) return
      numbers.set(list, at)
      at += list.length
    })
  })
  return { numbers: numbers.buffer, places: places.buffer }
}

/** One of the examples, in place. */
export function storedExample(stored: StoredExamples, index: number): Example {
  const places = new Int32Array(stored.places, index * LISTS * 8, LISTS * 2)
  const lists = Array.from({ length: LISTS }, (_, kind) => {
    const length = places[kind * 2 + 1]!
    return length < 0 ? undefined : new Int32Array(stored.numbers, places[kind * 2]! * 4, length)
  })
  const [words, pieces, pieceOffsets, extras, extraOffsets] = lists as Int32Array[]
  const gold = Object.fromEntries(
    GOLD.flatMap((name, i) => {
      const list = lists[SEQUENCE.length + i]
      return list ? [[name, list]] : []
    }),
  ) as Gold
  return {
    sequence: {
      words: words!,
      pieces: pieces!,
      pieceOffsets: pieceOffsets!,
      extras: extras!,
      extraOffsets: extraOffsets!,
    },
    sentences: [...lists.at(-1)!],
    gold,
  }
}
