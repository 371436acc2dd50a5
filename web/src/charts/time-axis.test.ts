import { expect, test } from 'vitest'
import { DAY } from './days.ts'
import { tickNames } from './time-axis.tsx'

const days = (...dates: string[]) => dates.map((date) => new Date(`${date}T00:00:00Z`))

test('months name their year where it begins', () => {
  const names = tickNames(days('2031-10-01', '2031-11-01', '2032-01-01', '2032-04-01'), 200 * DAY)
  expect(names.map((name) => /\d{4}/.exec(name)?.[0])).toEqual(['2031', undefined, '2032', undefined])
})

test('years are told alone, and a day is named once', () => {
  expect(tickNames(days('2030-01-01', '2031-01-01'), 5 * 365 * DAY)).toEqual(['2030', '2031'])
  expect(tickNames([...days('2031-03-04'), new Date('2031-03-04T12:00:00Z')], 3 * DAY)[1]).toBe('')
})
