import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from './block.ts'
import type { Mark } from './mark.ts'
import { segmentsOf } from './segment.ts'

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end, of: `${kind}${start}` })

test('overlapping marks are cut where either begins or ends', () => {
  const [segments] = segmentsOf(
    [{ kind: 'body', repeats: false, start: 0, end: 10 }],
    [mark('content', 2, 8), mark('source', 5, 10)],
  )
  expect(segments!.map(({ start, end, marks }) => [start, end, marks.map((one) => one.kind)])).toEqual([
    [0, 2, []],
    [2, 5, ['content']],
    [5, 8, ['content', 'source']],
    [8, 10, ['source']],
  ])
})

test('a mark over two paragraphs shows in both', () => {
  const text = 'One two.\n\nThree four.'
  const blocks = blocksOf(text, [])
  const segments = segmentsOf(blocks, [mark('content', 4, 15)])
  expect(segments.map((block) => block.map(({ start, end, marks }) => [text.slice(start, end), marks.length]))).toEqual(
    [
      [
        ['One ', 0],
        ['two.', 1],
      ],
      [
        ['Three', 1],
        [' four.', 0],
      ],
    ],
  )
})

test('segments tile every block, and carry exactly the marks that cover them', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'ß'), maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 }),
      (text, spans) => {
        const marks = spans.filter(([a, b]) => a < b).map(([a, b]) => mark('content', a, b))
        const blocks = blocksOf(text, [])
        segmentsOf(blocks, marks).forEach((segments, index) => {
          expect(segments[0]!.start).toBe(blocks[index]!.start)
          expect(segments.at(-1)!.end).toBe(blocks[index]!.end)
          for (const [at, { start, end, marks: carried }] of segments.entries()) {
            if (at > 0) expect(start).toBe(segments[at - 1]!.end)
            expect(new Set(carried)).toEqual(new Set(marks.filter((one) => one.start <= start && end <= one.end)))
          }
        })
      },
    ),
  ))
