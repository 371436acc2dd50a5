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
  ['As many as 40 boats left.', { text: 'As many as 40 boats', max: 40, bound: 'at-most', counted: 'boats' }],
  [
    'No fewer than twelve boats left.',
    { text: 'No fewer than twelve boats', min: 12, bound: 'at-least', counted: 'boats' },
  ],
  ['He paid $1.2bn.', { text: '$1.2bn', value: 1.2e9, bound: 'exactly', unit: 'USD' }],
  ['He paid €3 million.', { text: '€3 million', value: 3e6, bound: 'exactly', unit: 'EUR' }],
  ['He paid 40 million Swiss francs.', { text: '40 million Swiss francs', value: 4e7, bound: 'exactly', unit: 'CHF' }],
  ['He paid 361 million pounds.', { text: '361 million pounds', value: 361e6, bound: 'exactly', unit: 'GBP' }],
  ['It weighs 361 pounds.', { text: '361 pounds', value: 361, bound: 'exactly', unit: 'lb' }],
  ['It covers 190 square kilometers.', { text: '190 square kilometers', value: 190, bound: 'exactly', unit: 'km²' }],
  ['It holds 45,000 metric tons.', { text: '45,000 metric tons', value: 45000, bound: 'exactly', unit: 't' }],
  ['It was minus 5 degrees Celsius.', { text: 'minus 5 degrees Celsius', value: -5, bound: 'exactly', unit: '°C' }],
  [
    'One-third of the rockets failed.',
    { text: 'One-third of the rockets', value: 1 / 3, bound: 'exactly', counted: 'rockets' },
  ],
  ['Two-thirds of the crew left.', { text: 'Two-thirds of the crew', value: 2 / 3, bound: 'exactly', counted: 'crew' }],
  ['Half the trucks burned.', { text: 'Half the trucks', value: 0.5, bound: 'exactly', counted: 'trucks' }],
  ['Some 40 000 people fled.', { text: 'Some 40 000 people', value: 40000, bound: 'about', counted: 'people' }],
  ['It rose by 10 to 15 percent.', { text: '10 to 15 percent', min: 10, max: 15, bound: 'between', unit: '%' }],
  ['It rose by 5% to 10%.', { text: '5% to 10%', min: 5, max: 10, bound: 'between', unit: '%' }],
  ['It drove out 5,000 Varenians.', { text: '5,000 Varenians', value: 5000, bound: 'exactly', counted: 'varenians' }],
  ['The hull is 3.5m long.', { text: '3.5m', value: 3.5, bound: 'exactly', unit: 'm' }],
  ['They fled with 3.5m dollars.', { text: '3.5m dollars', value: 3.5e6, bound: 'exactly', unit: 'USD' }],
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
    '9'.repeat(400),
    'minus',
    'thirds',
    'one',
    'point',
    'hundred',
    'km',
    '½',
    '3/4',
    '(',
    '.',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (words) => {
      const document = documentFromText(words.join(' '), 'report.txt')
      const syntax = parse(document, resources)
      for (const quantity of findQuantities(syntax, findTimes(syntax), resources)) {
        expect(document.text.slice(quantity.start, quantity.end)).toBe(quantity.text)
        expect(Number.isFinite(quantity.value ?? quantity.min ?? quantity.max)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})
