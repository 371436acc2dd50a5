import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestAssignment } from './assignment.ts'
import { type MentionChain, scoreCoreference } from './coreference-scores.ts'

/** Chains written as words: "abc de" is {a, b, c} and {d, e}. */
function chains(words: string): MentionChain[] {
  return words.split(' ').flatMap((word) => (word === '' ? [] : [[...word]]))
}

function scores(gold: string, predicted: string, singletons = false) {
  return scoreCoreference([{ gold: chains(gold), predicted: chains(predicted) }], { singletons })
}

describe('the example of Pradhan et al. (2014, figure 1): gold {abc} {defg}, predicted {ab} {cd} {fghi}', () => {
  const { mentions, muc, bCubed, ceafE, conll } = scores('abc defg', 'ab cd fghi')

  test('mentions: a, b, c, d, f and g of 7 and of 8', () => {
    expect(mentions.recall).toBeCloseTo(6 / 7)
    expect(mentions.precision).toBeCloseTo(6 / 8)
  })

  test('MUC: gold is cut into 2 and 3 pieces, (3-2 + 4-3) / (2+3); predicted likewise (2-1 + 2-2 + 4-3) / (1+1+3)', () => {
    expect(muc.recall).toBeCloseTo(2 / 5)
    expect(muc.precision).toBeCloseTo(2 / 5)
  })

  test('B³: (4/3 + 1/3 + 1/4 + 4/4) / 7 and (4/2 + 1/2 + 1/2 + 4/4) / 8', () => {
    expect(bCubed.recall).toBeCloseTo((4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)
    expect(bCubed.precision).toBeCloseTo(4 / 8)
  })

  test('CEAF-e: {abc}-{ab} gives 4/5 and {defg}-{fghi} 4/8; of 2 gold and 3 predicted chains', () => {
    expect(ceafE.recall).toBeCloseTo(1.3 / 2)
    expect(ceafE.precision).toBeCloseTo(1.3 / 3)
  })

  test('CoNLL is the mean of the three F1', () => {
    const bF1 = (2 * (35 / 84) * 0.5) / (35 / 84 + 0.5)
    expect(bCubed.f1).toBeCloseTo(bF1)
    expect(conll).toBeCloseTo((0.4 + bF1 + 0.52) / 3)
  })
})

describe('chains of one mention', () => {
  test('are dropped on both sides unless they are asked for', () => {
    const without = scores('ab c', 'ab d')
    expect(without.conll).toBe(1)
    // MUC has no link in them; B³ (2 + 0) / 3 both ways; CEAF-e one pair of two.
    const withThem = scores('ab c', 'ab d', true)
    expect(withThem.muc.f1).toBe(1)
    expect(withThem.bCubed.f1).toBeCloseTo(2 / 3)
    expect(withThem.ceafE.f1).toBeCloseTo(1 / 2)
    expect(withThem.conll).toBeCloseTo((1 + 2 / 3 + 1 / 2) / 3)
  })

  test('count when both sides have the same', () => {
    expect(scores('ab c', 'ab c', true).conll).toBe(1)
  })
})

test('one chain for all, and none: MUC 3 of 4 links (Luo 2005), nothing found is 0', () => {
  // Gold {abc} {de}, predicted {abcde}: recall 1; precision MUC 3/4, B³ (9/5 + 4/5) / 5, CEAF-e 6/8 of one chain.
  const all = scores('abc de', 'abcde')
  expect(all.muc.recall).toBe(1)
  expect(all.muc.precision).toBeCloseTo(3 / 4)
  expect(all.bCubed.precision).toBeCloseTo(13 / 25)
  expect(all.ceafE.precision).toBeCloseTo(6 / 8)
  expect(all.ceafE.recall).toBeCloseTo(6 / 16)
  expect(scores('abc de', '').conll).toBe(0)
})

test('documents are summed before dividing, and mentions of two documents never meet', () => {
  const one = { gold: chains('ab'), predicted: chains('ab') }
  const two = { gold: chains('abcd'), predicted: chains('ab') }
  const { muc, bCubed } = scoreCoreference([one, two], { singletons: false })
  expect(muc.recall).toBeCloseTo(2 / 4)
  expect(bCubed.recall).toBeCloseTo((2 + 4 / 4) / 6)
  expect(bCubed.precision).toBe(1)
})

test('the best assignment is that of trying all of them', () => {
  const gain = fc.integer({ min: 0, max: 9 })
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(gain, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
  const tryAll = (gains: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number => {
    if (row === gains.length) return 0
    let best = tryAll(gains, row + 1, used)
    gains[row]!.forEach((value, column) => {
      if (!used.includes(column)) best = Math.max(best, value + tryAll(gains, row + 1, [...used, column]))
    })
    return best
  }
  fc.assert(
    fc.property(table, (gains) => {
      expect(bestAssignment(gains)).toBe(tryAll(gains))
    }),
  )
})
