import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { loadResources } from '../resources/index.ts'
import { parse } from './syntax.ts'
import { findTimes } from './times.ts'

const resources = loadResources({ packs: ['base-english', 'world'] })

/** Each time in `text` as "words = value". */
function times(text: string, publishedAt?: string): string[] {
  const document = { ...documentFromText(text, 'report.txt'), ...(publishedAt !== undefined && { publishedAt }) }
  return findTimes(parse(document, resources)).map((time) => `${time.text} = ${time.value}`)
}

describe('times with their own date', () => {
  test.each([
    ['The plant burned on August 17, 2017, officials said.', 'August 17, 2017 = 2017-08-17'],
    ['The plant burned on 17 August 2017, officials said.', '17 August 2017 = 2017-08-17'],
    ['In this Dec. 29, 2016 file photo, a ship is seen.', 'Dec. 29, 2016 = 2016-12-29'],
    ['The depot has stood there since 2002.', '2002 = 2002/..'],
    ['The war ended in the summer of 2006.', 'the summer of 2006 = 2006-SU'],
    ['They fought in the 1980s.', 'the 1980s = 198'],
    ['The war of 1980-88 ended in a truce.', '1980-88 = 1980/1988'],
    ['It opened in early May 2011.', 'early May 2011 = 2011-05'],
    ['The talks ran from August 3-5, 2015.', 'August 3-5, 2015 = 2015-08-03/2015-08-05'],
  ])('%s', (text, expected) => {
    expect(times(text, '2017-08-20')).toContain(expected)
  })
})

describe('times read against the date of publication', () => {
  const published = '2017-08-20'
  test.each([
    ['The minister said on Monday that the site was empty.', 'Monday = 2017-08-14'],
    ['The minister will speak on Monday.', 'Monday = 2017-08-21'],
    ['The site was closed last month.', 'last month = 2017-07'],
    ['The site was closed in December.', 'December = 2016-12'],
    ['Earlier this week the site was closed.', 'Earlier this week = 2017-W33'],
    ['It began production in the past three months.', 'the past three months = 2017-05/2017-08'],
    ['The site was closed two years ago.', 'two years ago = 2015'],
    ['The site was closed yesterday.', 'yesterday = 2017-08-19'],
    ['It is now empty.', 'now = PRESENT_REF'],
  ])('%s', (text, expected) => {
    expect(times(text, published)).toContain(expected)
  })
})

test('without a date of publication what cannot be known stays X', () => {
  expect(times('The site was closed on Monday. It had opened in December and grew last month.')).toEqual([
    'Monday = XXXX-WXX-1',
    'December = XXXX-12',
    'last month = XXXX-XX',
  ])
})

test('a date without a year is read within the story it stands in', () => {
  const text = 'The siege began in March 1981. In April the town fell. Three days later the army left.'
  expect(times(text, '2009-12-19')).toContain('April = 1981-04')
})

test('numbers that are no years, and words that are no months, are left alone', () => {
  expect(times('They may march with 2000 rockets, S-200 missiles and Resolution 1701 in hand.')).toEqual([])
})

test('any text is read without an error, and every time cites the words that stand there', () => {
  const pieces = fc.constantFrom(
    'May',
    '17',
    'Monday',
    'the',
    'past',
    'three',
    'months',
    '2006',
    '-',
    ',',
    'ago',
    'last',
    'of',
    '٣',
    '1/2/2003',
    '’80s',
    'a',
    'century',
    'BC',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (words) => {
      const document = documentFromText(words.join(' '), 'report.txt')
      for (const time of findTimes(parse(document, resources))) {
        expect(document.text.slice(time.start, time.end)).toBe(time.text)
      }
    }),
    { numRuns: 200 },
  )
})
