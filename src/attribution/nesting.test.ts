import { expect, test } from 'vitest'
import { chainsOf, enclosing } from './nesting.ts'

const at = (cue: readonly [number, number], ...content: readonly (readonly [number, number])[]) => ({
  cue: { start: cue[0], end: cue[1], text: '' },
  content: content.map(([start, end]) => ({ start, end, text: '' })),
})

test('an attribution stands within the smallest content that holds its cue', () => {
  // [[ x, said B ], told A ], according to C
  const outer = at([90, 102], [0, 88])
  const middle = at([60, 64], [0, 50])
  const inner = at([30, 34], [0, 28])
  expect(enclosing([inner, middle, outer])).toEqual([1, 2, -1])
})

test('two contents that hold each other’s cues do not nest in a circle', () => {
  const a = at([10, 14], [0, 40])
  const b = at([30, 34], [0, 60])
  const parents = enclosing([a, b])
  expect(parents.filter((parent) => parent >= 0)).toHaveLength(1)
})

test('a chain runs from the outermost attribution to the innermost', () => {
  const attributions = [
    { id: 'a0', act: 'state' as const, within: 'a1', ...at([30, 34], [0, 28]) },
    { id: 'a1', act: 'report' as const, ...at([60, 64], [0, 50]) },
  ]
  const chainOf = chainsOf(attributions)
  expect(chainOf({ start: 5, end: 9 }).map((one) => one.id)).toEqual(['a1', 'a0'])
  expect(chainOf({ start: 40, end: 45 }).map((one) => one.id)).toEqual(['a1'])
  expect(chainOf({ start: 70, end: 75 })).toEqual([])
})
