import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeTree } from './decode-tree.ts'

function sumOf(scores: Float32Array, heads: readonly number[]): number {
  const width = heads.length + 1
  return heads.reduce((sum, head, i) => sum + scores[i * width + (head < 0 ? heads.length : head)]!, 0)
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false
  return heads.every((_, i) => {
    let at = i
    for (let steps = 0; steps <= heads.length; steps++) {
      if (at < 0) return true
      at = heads[at]!
    }
    return false
  })
}

/** Every assignment of heads to `length` words. */
function* assignments(length: number): Generator<number[]> {
  const total = (length + 1) ** length
  for (let code = 0; code < total; code++) {
    let rest = code
    yield Array.from({ length }, () => {
      const head = (rest % (length + 1)) - 1
      rest = Math.floor(rest / (length + 1))
      return head
    })
  }
}

test('no tree with the same root scores higher than the one decoded', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((length) =>
        fc.tuple(
          fc.constant(length),
          fc.array(fc.integer({ min: -20, max: 20 }), {
            minLength: length * (length + 1),
            maxLength: length * (length + 1),
          }),
        ),
      ),
      ([length, values]) => {
        const scores = Float32Array.from(values)
        const found = new Int32Array(length)
        decodeTree(scores, length, found, 0)
        const heads = [...found]
        expect(isTree(heads)).toBe(true)
        const root = heads.indexOf(-1)
        for (const other of assignments(length)) {
          if (isTree(other) && other.indexOf(-1) === root) {
            expect(sumOf(scores, heads)).toBeGreaterThanOrEqual(sumOf(scores, other))
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})
