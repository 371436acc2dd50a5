import { expect, test } from 'vitest'
import { blocksOf } from './block.ts'

test('zones and blank lines part a report into paragraphs, and text in no zone is body', () => {
  const text = 'Headline\n\nBy A Writer\n\nFirst line\nsecond line.\n\nLast.\n'
  const blocks = blocksOf(text, [
    { kind: 'title', start: 0, end: 8 },
    { kind: 'byline', start: 10, end: 21 },
  ])
  expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['title', 'Headline'],
    ['byline', 'By A Writer'],
    ['body', 'First line\nsecond line.'],
    ['body', 'Last.'],
  ])
})

test('a line of a megabyte is put on the page in pieces that lose nothing', () => {
  const text = 'word '.repeat(200_000).trimEnd()
  const blocks = blocksOf(text, [])
  expect(blocks.length).toBeGreaterThan(40)
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
})
