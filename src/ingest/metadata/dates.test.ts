import { describe, expect, test } from 'vitest'
import { dateFromField, dateFromName, findDate } from './dates.ts'

describe('findDate', () => {
  test.each([
    ['Aug. 27, 2017', '2017-08-27'],
    ['Published: Sunday, August 27, 2017', '2017-08-27'],
    ['27 August 2017, 4:55 pm', '2017-08-27'],
    ['August 27, 2017 4:55 pm EDT', '2017-08-27T16:55:00-04:00'],
    ['2017-08-27T04:55:00Z', '2017-08-27T04:55:00Z'],
    ['27/08/2017', '2017-08-27'],
    ['08/27/2017', '2017-08-27'],
  ])('reads “%s” as %s', (text, value) => expect(findDate(text)?.value).toBe(value))

  test.each(['03/04/2017', 'February 30, 2017', 'May 2017', 'on Monday', '12345678'])(
    'does not guess at “%s”',
    (text) => expect(findDate(text)).toBeUndefined(),
  )
})

test('fields hold dates as text or as seconds since 1970', () => {
  expect(dateFromField('Mon, 06 Sep 2021 00:01:00 +0000')).toBe('2021-09-06T00:01:00Z')
  expect(dateFromField(1614834367)).toBe('2021-03-04T05:06:07Z')
  expect(dateFromField('20210304')).toBe('2021-03-04')
  expect(dateFromField('yesterday')).toBeUndefined()
})

test('a hash in a file name is no date', () => {
  expect(dateFromName('20170826_port.txt')).toBe('2017-08-26')
  expect(dateFromName('https://coast.example/2017/08/26/port')).toBe('2017-08-26')
  expect(dateFromName('a20170826e.txt')).toBeUndefined()
})
