import { expect, test } from 'vitest'
import { readByline } from './bylines.ts'
import { readDateline } from './datelines.ts'

test.each([
  ['By Jo Doe, Coast Herald', { authors: 'Jo Doe', outlet: 'Coast Herald', credits: [] }],
  ['By: Coast Herald Staff', { authors: 'Coast Herald Staff', outlet: 'Coast Herald', credits: [] }],
  ['By JO DOE and ANN ROE, Associated Press', { authors: 'JO DOE and ANN ROE', credits: ['AP'] }],
  ['By Jo Doe, Defence Correspondent', { authors: 'Jo Doe', credits: [] }],
])('“%s” names people, publication and agency', (line, read) => expect(readByline(line)).toEqual(read))

test.each([
  ['PORT SELLA (AP) — The port', { place: 'PORT SELLA', credit: 'AP' }],
  [
    'Port Sella, Aug. 27, 2017 (Coast Wire) - The port',
    { place: 'Port Sella', credit: 'Coast Wire', date: '2017-08-27' },
  ],
  ['(Reuters) - The port', { credit: 'Reuters' }],
  ['The port — closed for a week — reopened.', undefined],
  ['Sella: The port (which was closed) reopened.', undefined],
])('“%s” is read as a dateline or left alone', (line, read) => expect(readDateline(line)).toEqual(read))

test('a day without a year is completed only from a year that is known', () => {
  expect(readDateline('SELLA, Aug 27 (Reuters) - The port')?.date).toBeUndefined()
  expect(readDateline('SELLA, Aug 27 (Reuters) - The port', 2017)?.date).toBe('2017-08-27')
})
