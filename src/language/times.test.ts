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
    ['The blockade held from March to May 2016.', 'from March to May 2016 = 2016-03/2016-05'],
    ['Between 2011 and 2014 the mine was shut.', 'Between 2011 and 2014 = 2011/2014'],
    ['Guards stood there from 4 to 9 January 2015.', 'from 4 to 9 January 2015 = 2015-01-04/2015-01-09'],
    ['It was seen on 2006, Nov. 11, by a pilot.', '2006, Nov. 11 = 2006-11-11'],
    ['Output fell in the third quarter of 2016.', 'the third quarter of 2016 = 2016-Q3'],
    ['Output fell in Q2 2016 and rose again.', 'Q2 2016 = 2016-Q2'],
    ['It was paid in fiscal 2018.', 'fiscal 2018 = 2018'],
    ['By mid-August 2014 the road was cut.', 'mid-August 2014 = 2014-08'],
    ['They met on the first Friday of July 2015.', 'the first Friday of July 2015 = 2015-07-03'],
    ['They met in the last week of May 2015.', 'the last week of May 2015 = 2015-W22'],
    ['The wall fell in the 470s BC.', 'the 470s BC = BC047'],
    ['The claim was filed on 21-04-2016 in a port.', '21-04-2016 = 2016-04-21'],
    ['It was filed on 2019-sep-1.', '2019-sep-1 = 2019-09-01'],
    ['It was filed in 11/2016.', '11/2016 = 2016-11'],
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
    ['The ship left on Thursday the 10th.', 'Thursday the 10th = 2017-08-10'],
    ['The ship left on the 11th.', 'the 11th = 2017-08-11'],
    ['The ship will sail on Friday next week.', 'Friday next week = 2017-08-25'],
    ['The ship will sail on the 5th of next month.', 'the 5th of next month = 2017-09-05'],
    ['The ship sailed the day before yesterday.', 'the day before yesterday = 2017-08-18'],
    ['The ship will sail two weeks from now.', 'two weeks from now = 2017-W35'],
    ['It will stay shut for the rest of the month.', 'the rest of the month = 2017-08-20/2017-08-31'],
    ['The port was shut last weekend.', 'last weekend = 2017-W32-WE'],
    ['The port was shut in spring last year.', 'spring last year = 2016-SP'],
    ['The port will be shut for the next three days.', 'the next three days = 2017-08-21/2017-08-23'],
    ['The raid began on Monday at 5 p.m.', 'Monday at 5 p.m. = 2017-08-14T17:00'],
    ['They fled on Saturday night, three days after it.', 'Saturday night = 2017-08-19TNI'],
    ['The raid began at 4:30 a.m. on August 3.', '4:30 a.m. on August 3 = 2017-08-03T04:30'],
  ])('%s', (text, expected) => {
    expect(times(text, published)).toContain(expected)
  })
})

describe('lengths of time, times of day and times that come again', () => {
  test.each([
    ['It lasted an hour and a half.', 'an hour and a half = PT1.5H'],
    ['It lasted two years and three months.', 'two years and three months = P2Y3M'],
    ['It lasted more than a decade.', 'more than a decade = P10Y'],
    ['They stayed for a couple of weeks.', 'a couple of weeks = P2W'],
    ['They stayed for several weeks.', 'several weeks = PXW'],
    ['Days after the raid the road was open.', 'Days = PXD'],
    ['The guns fell silent at half past eight.', 'half past eight = T08:30'],
    ['The guns fell silent at a quarter to nine in the evening.', 'a quarter to nine in the evening = T20:45'],
    ['The guns fell silent at 14:30.', '14:30 = T14:30'],
    ['The guns fell silent at noon.', 'noon = T12:00'],
    ['Trucks come every three weeks.', 'every three weeks = P3W'],
    ['Trucks come twice a day.', 'twice a day = P1D'],
    ['Trucks come at 9 a.m. on Sundays.', '9 a.m. on Sundays = XXXX-WXX-7T09:00'],
  ])('%s', (text, expected) => {
    expect(times(text, '2017-08-20')).toContain(expected)
  })
})

test.each([
  'The truce is to last, he said, and some quarters agree.',
  'After the fall of the town a second wave came, and three quarters of the oil burned.',
  'He may have marched with F-16s; that may be so.',
  'The score was 24/7 and 9/11 was in the file.',
])('%s holds no time', (text) => {
  expect(times(text, '2017-08-20')).toEqual([])
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
