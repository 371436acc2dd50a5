import type { WordTypes } from '../../language/index.ts'
import type { Example } from './examples.ts'

/** Times a word must be seen, and share of them with one tag, for its tag to be taken without thought. */
const [WORD_FROM, WORD_SHARE] = [20, 0.998]
/** The same for the dependency of a pair of tags. */
const [PAIR_FROM, PAIR_SHARE] = [100, 0.995]

/** Words as written that have but one fine tag: hash of the word, then fine tag plus one, and so on. */
export function fixedTags(examples: readonly Example[], types: WordTypes, tagCount: number): Int32Array {
  const counts = new Map<number, Int32Array>()
  for (const { length, type, fine } of examples) {
    for (let i = 0; i < length; i++) {
      const form = types.form[type[i]!]!
      const row = counts.get(form) ?? new Int32Array(tagCount)
      row[fine[i]!]!++
      counts.set(form, row)
    }
  }
  const fixed = [...counts].flatMap(([form, row]) => {
    const tag = purest(row, WORD_FROM, WORD_SHARE)
    return tag < 0 ? [] : [[form, tag + 1] as const]
  })
  return Int32Array.from(fixed.sort((a, b) => a[0] - b[0]).flat())
}

/** For child tag × 256 + head tag × 2 + (child before head), fine tags plus one: the one dependency it has, plus one, else 0. */
export function fixedLabels(examples: readonly Example[], labelCount: number): Uint8Array {
  const counts = new Map<number, Int32Array>()
  for (const { length, fine, head, dependency } of examples) {
    for (let i = 0; i < length; i++) {
      const governor = head[i]!
      if (governor === length || dependency[i] === 0) continue
      const key = (fine[i]! + 1) * 256 + (fine[governor]! + 1) * 2 + (i < governor ? 1 : 0)
      const row = counts.get(key) ?? new Int32Array(labelCount)
      row[dependency[i]!]!++
      counts.set(key, row)
    }
  }
  const fixed = new Uint8Array(128 * 256)
  for (const [key, row] of counts) fixed[key] = purest(row, PAIR_FROM, PAIR_SHARE) + 1
  return fixed
}

/** Index of the largest count when it is nearly all of enough, else -1. */
function purest(row: Int32Array, from: number, share: number): number {
  let total = 0
  let best = 0
  for (let i = 0; i < row.length; i++) {
    total += row[i]!
    if (row[i]! > row[best]!) best = i
  }
  return total >= from && row[best]! >= total * share ? best : -1
}
