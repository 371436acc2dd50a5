import { expect, test } from 'vitest'
import { keepTree } from './keep-trees.ts'

const parsed = {
  length: 5,
  start: new Int32Array(5),
  end: new Int32Array(5),
  tag: Uint8Array.from([1, 2, 3, 4, 5]),
  lemma: ['', '', '', '', ''],
  head: Int32Array.from([1, -1, 1, 4, -1]),
  dependency: Uint8Array.from([1, 2, 3, 4, 5]),
  sentence: Int32Array.from([0, 0, 0, 1, 1]),
}
const draftWith = (head: number[]) => ({
  ...parsed,
  tag: Uint8Array.from([9, 9, 9, 9, 9]),
  head: Int32Array.from(head),
  dependency: Uint8Array.from([9, 9, 9, 9, 9]),
  words: ['', '', '', '', ''],
})

test('a sentence whose words hang on each other in a ring is as it was parsed, and no other', () => {
  const draft = draftWith([2, 0, 1, 4, -1])
  keepTree(draft, parsed, 1)
  expect([...draft.head]).toEqual([1, -1, 1, 4, -1])
  expect([...draft.tag]).toEqual([1, 2, 3, 9, 9])
})

test('a sentence that is a tree stays as it was mended', () => {
  const draft = draftWith([-1, 0, 1, 4, -1])
  keepTree(draft, parsed, 2)
  expect([...draft.head]).toEqual([-1, 0, 1, 4, -1])
})
