import { expect, test } from 'vitest'
import { addCounts, countExact, countOverlapping, percentages } from './mention-scores.ts'
import { countTimes } from './time-scores.ts'

const gold = [
  { start: 0, end: 4, type: 'Person' },
  { start: 10, end: 20, type: 'Place' },
]
const found = [
  { start: 0, end: 4, type: 'Person' },
  { start: 12, end: 20, type: 'Place' },
  { start: 30, end: 31, type: 'Place' },
]

test('exact match needs the same span and type, and counts each gold span once', () => {
  expect(countExact(gold, [...found, found[0]!])).toEqual({ gold: 2, predicted: 4, right: 1 })
})

test('overlap is enough for the relaxed match', () => {
  expect(countOverlapping(gold, found)).toEqual({ gold: 2, predicted: 3, right: 2 })
})

test('counts of documents are added before they are divided', () => {
  const { precision, recall, f1 } = percentages(
    addCounts([countExact(gold, found), { gold: 2, predicted: 1, right: 1 }]),
  )
  expect([precision, recall, f1]).toEqual([50, 50, 50])
  expect(percentages({ gold: 0, predicted: 0, right: 0 }).f1).toBe(0)
})

test('values are compared only for the times found, without the open side of an interval', () => {
  const times = [
    { start: 0, end: 4, value: '2002' },
    { start: 10, end: 14, value: '2003' },
  ]
  const read = [
    { start: 1, end: 4, value: '2002/..' },
    { start: 11, end: 14, value: '2004' },
    { start: 20, end: 24, value: '2005' },
  ]
  expect(countTimes(times, read)).toEqual({ gold: 2, predicted: 3, right: 2, valued: 1 })
})
