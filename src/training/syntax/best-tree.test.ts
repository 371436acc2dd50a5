import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTree } from './best-tree.ts'
import { projectivise } from './projectivise.ts'

/** All ways of giving `length` words heads (length = root) that make a projective tree with one word at the root. */
function allTrees(length: number): Int32Array[] {
  const trees: Int32Array[] = []
  for (let n = 0; n < (length + 1) ** length; n++) {
    const heads = Int32Array.from({ length }, (_, i) => Math.floor(n / (length + 1) ** i) % (length + 1))
    const isTree = heads.every((_, i) => {
      let up = i
      for (let steps = 0; steps <= length && up !== length; steps++) up = heads[up]!
      return up === length
    })
    if (!isTree || heads.filter((head) => head === length).length !== 1) continue
    if (projectivise(heads).every((head, i) => head === heads[i])) trees.push(heads)
  }
  return trees
}

test('the best tree has as many votes as the best of all projective trees', () => {
  const trees = new Map([1, 2, 3, 4].map((length) => [length, allTrees(length)]))
  const votes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), votes, (length, numbers) => {
      const table = Float32Array.from(numbers)
      const total = (heads: Int32Array) =>
        heads.reduce((sum, head, child) => sum + table[child * (length + 1) + head]!, 0)
      const best = Math.max(...trees.get(length)!.map(total))
      const found = bestTree(table, length)
      expect(total(found)).toBe(best)
      expect(trees.get(length)!.some((tree) => tree.every((head, i) => head === found[i]))).toBe(true)
    }),
  )
})
