import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bioesCount, bioesLabels, bioesSpans } from './bioes.ts'
import { BioesDecoder } from './bioes-decoder.ts'

const KINDS = 2
const LABELS = bioesCount(KINDS)

/** Every label sequence of a length that spells out spans. */
function legal(length: number): number[][] {
  const follows = (before: number, label: number) => {
    const isOpen = before > 0 && (before - 1) % 4 < 2
    const goesOn = label > 0 && [1, 2].includes((label - 1) % 4)
    return isOpen === goesOn && (!isOpen || (before - 1) >> 2 === (label - 1) >> 2)
  }
  let sequences: number[][] = [[]]
  for (let i = 0; i < length; i++) {
    sequences = sequences.flatMap((sequence) =>
      Array.from({ length: LABELS }, (_, label) => label)
        .filter((label) => follows(sequence.at(-1) ?? 0, label))
        .map((label) => [...sequence, label]),
    )
  }
  return sequences.filter((sequence) => follows(sequence.at(-1) ?? 0, 0))
}

test('no labels that spell out spans score higher than those decoded', () => {
  const value = fc.integer({ min: -30, max: 30 })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(value, { minLength: 4 * LABELS, maxLength: 4 * LABELS }),
      fc.array(value, { minLength: (LABELS + 1) * LABELS, maxLength: (LABELS + 1) * LABELS }),
      (length, scores, transitions) => {
        const scoreOf = (labels: ArrayLike<number>) => {
          let sum = 0
          for (let i = 0; i < length; i++) {
            const before = i === 0 ? LABELS : labels[i - 1]!
            sum += scores[i * LABELS + labels[i]!]! + transitions[before * LABELS + labels[i]!]!
          }
          return sum
        }
        const found = new Uint8Array(length)
        const decoder = new BioesDecoder(KINDS, Float32Array.from(transitions), LABELS)
        decoder.decode(Float32Array.from(scores), 0, length, found, 0)
        const all = legal(length)
        expect(all.some((labels) => labels.join() === found.join())).toBe(true)
        expect(scoreOf(found)).toBe(Math.max(...all.map(scoreOf)))
      },
    ),
    { numRuns: 60 },
  )
})

test('spans become labels and come back', () => {
  const spans = [
    { first: 0, end: 1, kind: 1 },
    { first: 1, end: 4, kind: 1 },
    { first: 5, end: 7, kind: 0 },
  ]
  expect(bioesSpans(bioesLabels(spans, 8))).toEqual(spans)
})

test('a sequence that breaks off gives what it has', () => {
  expect(bioesSpans([1, 2, 0, 6])).toEqual([
    { first: 0, end: 2, kind: 0 },
    { first: 3, end: 4, kind: 1 },
  ])
})
