import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { loadResources } from '../resources/index.ts'
import { findQuantities } from './quantities.ts'
import { parse } from './syntax.ts'
import { findTimes } from './times.ts'

const resources = loadResources({ packs: ['base-english', 'world'] })

/** The quantities of `text` without their offsets. */
function quantities(text: string) {
  const syntax = parse(documentFromText(text, 'report.txt'), resources)
  return findQuantities(syntax, findTimes(syntax), resources).map(({ start: _start, end: _end, ...rest }) => rest)
}

test.each([
  [
    'The group has over 130,000 rockets.',
    { text: 'over 130,000 rockets', min: 130000, bound: 'over', counted: 'rockets' },
  ],
  [
    'It holds some 150,000 missiles.',
    { text: 'some 150,000 missiles', value: 150000, bound: 'about', counted: 'missiles' },
  ],
  [
    'They face tens of thousands of rockets and missiles.',
    {
      text: 'tens of thousands of rockets and missiles',
      min: 20000,
      bound: 'at-least',
      counted: 'rockets and missiles',
    },
  ],
  [
    'At least two factories burned.',
    { text: 'At least two factories', min: 2, bound: 'at-least', counted: 'factories' },
  ],
  ['Dozens of trucks crossed.', { text: 'Dozens of trucks', min: 24, bound: 'at-least', counted: 'trucks' }],
  ['Half a dozen ships left.', { text: 'Half a dozen ships', value: 6, bound: 'exactly', counted: 'ships' }],
  ['He asked for $108 million in aid.', { text: '$108 million', value: 108e6, bound: 'exactly', unit: 'USD' }],
  ['The range is up to 300 kilometers.', { text: 'up to 300 kilometers', max: 300, bound: 'at-most', unit: 'km' }],
  [
    'Between 100 and 150 fighters died.',
    { text: 'Between 100 and 150 fighters', min: 100, max: 150, bound: 'between', counted: 'fighters' },
  ],
  ['About 40 percent was lost.', { text: 'About 40 percent', value: 40, bound: 'about', unit: '%' }],
  ['Twenty-one soldiers came home.', { text: 'Twenty-one soldiers', value: 21, bound: 'exactly', counted: 'soldiers' }],
])('%s', (text, expected) => {
  expect(quantities(text)).toEqual([expected])
})

test('dates, designations, resolutions and "one" as a pronoun are no quantities', () => {
  expect(quantities('On August 17, 2017 an S-200 was shown, against Resolution 1701. This one is new.')).toEqual([])
})

test('any text is read without an error, and every quantity cites the words that stand there', () => {
  const pieces = fc.constantFrom(
    'over',
    '130,000',
    'rockets',
    '$',
    '5',
    'to',
    '10',
    'million',
    'half',
    'a',
    'dozen',
    'of',
    'tens',
    'thousands',
    '-',
    '%',
    'between',
    'and',
    '1e400',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (words) => {
      const document = documentFromText(words.join(' '), 'report.txt')
      const syntax = parse(document, resources)
      for (const quantity of findQuantities(syntax, findTimes(syntax), resources)) {
        expect(document.text.slice(quantity.start, quantity.end)).toBe(quantity.text)
        expect(quantity.value ?? quantity.min ?? quantity.max).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 200 },
  )
})
