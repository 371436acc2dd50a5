import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim, TimeExpression } from '../../schema/index.ts'
import { denialReach, FOR_EVER } from './denial-reach.ts'
import { overlap } from './period.ts'
import { placedInTime } from './placed-in-time.ts'
import { toldAround } from './told-around.ts'

describe('an undated event is told of', () => {
  test.each([
    ['2031-03-06', 'week', '2031-03-03/2031-03-09'],
    ['2031-03-05', 'week', '2031-02-28/2031-03-09'],
    ['2031-03-03T08:00:00Z', 'week', '2031-02-28/2031-03-09'],
    ['2031-03-09', 'week', '2031-03-03/2031-03-09'],
    ['2031-03-20', 'month', '2031-03-01/2031-03-31'],
    ['2031-03-10', 'month', '2031-02-19/2031-03-31'],
    ['2031-08-20', 'year', '2031-01-01/2031-12-31'],
    ['2031-02-20', 'year', '2030-10-01/2031-12-31'],
    ['2031-03', 'week', '2031-03-01/2031-03-31'],
  ] as const)('of %s, in the %s: %s', (published, span, days) => {
    expect(toldAround(published, span)).toBe(days)
  })

  test('within three days of another in days that overlap, months away in others', () => {
    const day = fc
      .date({ min: new Date('2013-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const later = (date: string, days: number) =>
      new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 14, max: 2000 }), (date, few, many) => {
        const own = toldAround(date, 'week')!
        expect(overlap(own, toldAround(later(date, few), 'week')!)).toBe(true)
        expect(overlap(own, toldAround(later(date, many), 'week')!)).toBe(false)
        expect(own.slice(0, 10) <= date && date <= own.slice(11)).toBe(true)
      }),
    )
  })
})

const claim = (more: Partial<Claim>, words = 'tested a missile') => ({
  factuality: 'CT+' as const,
  modes: [],
  evidence: { start: 0, end: words.length, text: words },
  ...more,
})
const time = (value: string, text = value, type: TimeExpression['type'] = 'DATE') => ({
  ...{ start: 0, end: text.length, text, value, type },
})
const tests = { retold: 'week' } as const
const published = '2031-03-06'

describe('placing in time', () => {
  test('leaves states, what recurs and reports without a date where they are', () => {
    expect(placedInTime(claim({}), tests, undefined, published)).toBe('2031-03-03/2031-03-09')
    expect(placedInTime(claim({}), {}, undefined, published)).toBeUndefined()
    expect(placedInTime(claim({}), tests, undefined, undefined)).toBeUndefined()
    expect(placedInTime(claim({ recurrent: true }), tests, undefined, published)).toBeUndefined()
  })

  test('takes vague times of late for now, and long ones for none', () => {
    expect(placedInTime(claim({}), tests, time('PAST_REF', 'recently'), published)).toBe('2031-03-03/2031-03-09')
    expect(placedInTime(claim({}), tests, time('PAST_REF', 'in the past'), published)).toBeUndefined()
    expect(placedInTime(claim({}), tests, time('P3Y', 'for three years', 'DURATION'), published)).toBeUndefined()
    expect(placedInTime(claim({}), tests, time('PT2H', 'for two hours', 'DURATION'), published)).toBeDefined()
    expect(placedInTime(claim({}), tests, time('2029/..', 'since 2029'), published)).toBeUndefined()
  })

  test('keeps plans for a month', () => {
    expect(placedInTime(claim({ modes: ['future'] }), tests, undefined, published)).toBe('2031-02-19/2031-03-31')
  })

  test('lets the denial of what recurs speak of all before, unless it is only said not to have been of late', () => {
    const denied = { factuality: 'CT-', recurrent: true } as const
    const never = claim(denied, 'has never tested a missile')
    expect(placedInTime(never, tests, undefined, published)).toBe('0000-01-01/2031-03-31')
    const since = claim(denied, 'has tested no missiles since the talks')
    expect(placedInTime(since, tests, undefined, published)).toBe('2031-03-03/2031-03-09')
    const ended = claim({ ...denied, modes: ['historical'] }, 'halted its tests')
    expect(placedInTime(ended, tests, undefined, published)).toBeUndefined()
  })
})

test('a denial reaches the day it is told, or was said where that is long before, and for ever where it says so', () => {
  expect(denialReach(claim({}), {}, '2031-03-06T10:00:00Z')).toBe('2031-03-06')
  expect(denialReach(claim({}), { said: '2031-03-04' }, published)).toBe('2031-03-06')
  expect(denialReach(claim({}), { said: '2024-05-01' }, published)).toBe('2024-05-01')
  expect(denialReach(claim({ modes: ['future', 'negation'] }, 'will never test'), {}, published)).toBe(FOR_EVER)
  expect(denialReach(claim({ modes: ['future', 'negation'] }, 'has no plan to test'), {}, published)).toBe(published)
  expect(denialReach(claim({}), {}, undefined)).toBe(FOR_EVER)
  expect(denialReach(claim({}, 'has not tested one since then'), {}, undefined)).toBe('')
})
