import { CHARACTER_CLASS } from '../tokens/index.ts'

/**
 * The pattern of a word's characters as a small number: runs of small letters, capitals, digits and marks, each once,
 * the first five runs, and whether a run of capitals is longer than one.
 */
export function wordShape(text: string, start: number, end: number): number {
  let shape = 1
  let last = -1
  let runs = 0
  const stop = Math.min(end, start + 24)
  for (let i = start; i < stop && runs < 5; i++) {
    const code = text.charCodeAt(i)
    const kind = CHARACTER_CLASS[code]!
    const unit = kind === 3 ? 6 + (code & 31) : kind
    if (unit !== last) {
      shape = Math.imul(shape, 41) + unit + 1
      last = unit
      runs++
    } else if (kind === 5 && i === start + 1) shape = Math.imul(shape, 41) + 40
  }
  return shape | 0
}
