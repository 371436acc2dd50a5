import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey, type Quantity } from '../schema/index.ts'
import { headWord, numberLedger, originsInterval } from './index.ts'

describe('the origins interval', () => {
  const none = { named: 0, principals: 0, outlets: 0, unnamed: 0, unknown: 0, support: 0 }

  test('counts named parties as certain, and everyone else as possible', () => {
    expect(originsInterval({ ...none, named: 2, principals: 2, outlets: 1, unnamed: 3, unknown: 1 })).toMatchObject({
      lower: 2,
      upper: 7,
    })
  })

  test('is empty without support, and at least one with any', () => {
    expect(originsInterval(none)).toMatchObject({ lower: 0, upper: 0 })
    expect(originsInterval({ ...none, unnamed: 4 })).toMatchObject({ lower: 1, upper: 4 })
    expect(originsInterval({ ...none, unknown: 1 })).toMatchObject({ lower: 1, upper: 1 })
  })

  test('has at least one where those who put it forward draw on each other in a circle', () => {
    const interval = originsInterval({ ...none, support: 2 })
    expect(interval).toMatchObject({ lower: 1, upper: 1 })
    expect(interval.reasons[0]).toContain('in a circle')
  })

  test('never has more at its lower end than at its upper, and counts no one who says less', () => {
    expect(originsInterval({ ...none, named: 1, principals: 2 })).toMatchObject({ lower: 1, upper: 1 })
    const interval = originsInterval({ ...none, named: 2 })
    expect(interval).toMatchObject({ lower: 1, upper: 2 })
    expect(interval.reasons[1]).toContain('may mean something else')
  })

  test('gives its reasons with the names', () => {
    const { reasons } = originsInterval({ ...none, named: 2, principals: 2, unnamed: 1 }, ['Ilva Torm', 'Oskar Deln'])
    expect(reasons[0]).toContain('2 named parties stood behind it: Ilva Torm, Oskar Deln')
    expect(reasons[1]).toContain('1 unnamed source')
  })

  test('counts persons of one government once at its lower end, and each at its upper', () => {
    const interval = originsInterval({ ...none, named: 3, principals: 1 })
    expect(interval).toMatchObject({ lower: 1, upper: 3 })
    expect(interval.reasons[1]).toContain('They speak for 1 state or body')
  })

  test('is never raised at its lower end by an outlet, an unnamed or an unknown source', () => {
    const counts = fc.record({
      named: fc.nat(9),
      principals: fc.constant(0),
      outlets: fc.nat(9),
      unnamed: fc.nat(9),
      unknown: fc.nat(9),
      support: fc.constant(1),
    })
    fc.assert(
      fc.property(counts, fc.constantFrom('outlets', 'unnamed', 'unknown'), (before, kind) => {
        fc.pre(before.named + before.outlets + before.unnamed + before.unknown > 0)
        const after = originsInterval({ ...before, [kind]: before[kind as 'outlets'] + 1 })
        const was = originsInterval(before)
        expect(after.lower).toBe(was.lower)
        expect(after.upper).toBe(was.upper + 1)
        expect(was.lower).toBeLessThanOrEqual(was.upper)
      }),
    )
  })
})

test('the number ledger keeps every figure with its bound and words, by date, and overwrites none', () => {
  const quantity = (text: string, value: number, bound: Quantity['bound']): Quantity => ({
    start: 0,
    end: text.length,
    text,
    value,
    bound,
  })
  const lines = numberLedger([
    {
      claim: 'c2',
      quantity: quantity('some 800', 800, 'about'),
      claimant: 'B',
      origin: 'b',
      report: 'd2',
      publishedAt: '2031-05-01',
    },
    {
      claim: 'c1',
      quantity: quantity('over 600', 600, 'over'),
      claimant: 'A',
      origin: 'a',
      report: 'd1',
      publishedAt: '2031-03-01',
    },
    { claim: 'c3', quantity: quantity('600', 600, 'exactly'), claimant: 'A', origin: 'a', report: 'd3' },
  ])
  expect(lines.map(({ words, bound, claimant, claim }) => [words, bound, claimant, claim])).toEqual([
    ['over 600', 'over', 'A', 'c1'],
    ['some 800', 'about', 'B', 'c2'],
    ['600', 'exactly', 'A', 'c3'],
  ])
})

describe('words described things are compared by', () => {
  test.each([
    ['over 130,000 rockets', 'rocket'],
    ['its precision-guided missiles', 'missile'],
    ['a large stockpile of missiles', 'missile'],
    ['tens of thousands of rockets', 'rocket'],
    ['weapons factories in the valley', 'factory'],
    ['missiles that can reach the coast', 'missile'],
    ['the launchers, hidden in barns', 'launcher'],
    ['bases', 'base'],
    ['arms', 'arm'],
    ['gas', 'gas'],
    ['', ''],
  ])('%s: %s', (phrase, word) => {
    expect(headWord(phrase)).toBe(word)
  })
})

describe('names folded for comparison', () => {
  test.each([
    ['The Daily Star', 'daily star'],
    ['al-Jadida', 'al jadida'],
    ['Al Jadida', 'al jadida'],
    ['el-Jadida’s', 'al jadida'],
    ['Törm', 'torm'],
    ["Ba'ath", 'baath'],
    ['S-200', 's 200'],
    ['U.N.', 'un'],
    ['', ''],
    ['中文', '中文'],
  ])('%s: %s', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })
})
