import { expect, test } from 'vitest'
import { DAY, dayOf, extentOf, momentOf, spanOfDate } from './days.ts'

test.each([
  ['2031', '2031-01-01', '2031-12-31'],
  ['2032-02', '2032-02-01', '2032-02-29'],
  ['2031-04-05', '2031-04-05', '2031-04-05'],
  ['2031-04-05T23:30:00+02:00', '2031-04-05', '2031-04-05'],
  ['2031-04-05T09:00', '2031-04-05', '2031-04-05'],
] as const)('%s lasts from %s to %s', (date, first, last) => {
  const span = spanOfDate(date)!
  expect([dayOf(span.start), dayOf(span.end)]).toEqual([first, last])
})

test.each(['PXD', 'PRESENT_REF', '', undefined])('%s is no date', (date) => expect(momentOf(date)).toBeUndefined())

test('one moment has some room around it, many a share of their length', () => {
  const [first, last] = extentOf([0])!
  expect(last - first).toBe(4 * DAY)
  expect(extentOf([0, 1000 * DAY])).toEqual([-40 * DAY, 1040 * DAY])
  expect(extentOf([])).toBeUndefined()
})
