import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestCredibility, suggestJudgement, suggestReliability } from './index.ts'

const figures = { lower: 1, upper: 1, support: 1, deny: 0, known: 1, factuality: 'CT+' }

describe('the credibility suggested', () => {
  test.each([
    ['1', { lower: 2, upper: 3, support: 4 }],
    ['2', { upper: 2, support: 2 }],
    ['3', {}],
    ['4', { factuality: 'PS+' }],
    ['5', { deny: 1 }],
    ['2', { lower: 2, upper: 2, support: 3, deny: 1 }],
    ['5', { support: 0, deny: 2, lower: 0, upper: 0 }],
    ['6', { support: 0, lower: 0, upper: 0 }],
    ['6', { known: 0 }],
  ])('is %s for %j', (value, some) => {
    expect(suggestCredibility({ ...figures, ...some }).value).toBe(value)
  })

  test('is never 1 below two certain origins, and its steps add up to it', () => {
    const counts = fc.record({
      lower: fc.nat(4),
      upper: fc.nat(9),
      support: fc.nat(9),
      deny: fc.nat(9),
      known: fc.nat(3),
      factuality: fc.constantFrom('CT+', 'PR+', 'Uu'),
    })
    fc.assert(
      fc.property(counts, (some) => {
        const { value, reasons } = suggestCredibility(some)
        if (some.lower < 2) expect(value).not.toBe('1')
        expect(reasons.at(-1)).toContain(value)
      }),
    )
  })
})

test('a judgement is never of high confidence, and says nothing of what cannot be judged', () => {
  const judged = suggestJudgement({ value: '1', reasons: [] }, { lower: 3, upper: 3 })
  expect([judged.likelihood.value, judged.confidence.value]).toEqual(['very-likely', 'moderate'])
  expect(suggestJudgement({ value: '6', reasons: [] }, { lower: 1, upper: 4 })).toMatchObject({
    likelihood: { reasons: [expect.any(String)] },
    confidence: { value: 'low' },
  })
})

test.each([
  ['F', 4, 4, 0],
  ['B', 10, 6, 1],
  ['C', 10, 2, 1],
  ['D', 10, 6, 3],
  ['E', 10, 0, 6],
])('the reliability suggested is %s for %i claims, %i borne out, %i denied', (value, claims, borneOut, denied) => {
  expect(suggestReliability({ claims, borneOut, denied }).value).toBe(value)
})

test('a reliability that rests on the newest claims alone says so', () => {
  const [first] = suggestReliability({ claims: 500, borneOut: 100, denied: 0, isCut: true }).reasons
  expect(first).toBe('100 of its newest 500 claims borne out by another origin: 20 %')
})
