import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { loadResources } from '../resources/index.ts'
import { analyse } from './index.ts'

const resources = loadResources({ packs: ['base-english', 'world'] })

/** Analyses `text` as a report of 20 August 2017 and checks that everything found cites the words that stand there. */
function check(text: string): number {
  const document = { ...documentFromText(text, 'report.txt'), publishedAt: '2017-08-20' }
  const { tokens, sentences, mentions, entities, times, quantities } = analyse(document, resources)
  let at = 0
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.start[i]! < at || tokens.end[i]! <= tokens.start[i]!) throw new Error(`token ${i} overlaps`)
    at = tokens.end[i]!
  }
  expect(at).toBeLessThanOrEqual(document.text.length)
  for (const { start, end } of [...sentences, ...mentions]) {
    if (!(start >= 0 && start < end && end <= document.text.length))
      throw new Error(`[${start}, ${end}) is not in the text`)
  }
  for (const found of [times, quantities]) {
    let last = 0
    for (const { start, end, text: words } of found) {
      if (start < last || document.text.slice(start, end) !== words)
        throw new Error(`${words} does not stand at ${start}`)
      last = end
    }
  }
  expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
  return tokens.length
}

/** Any code units, lone surrogates included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
  .map((units) => String.fromCharCode(...units))

/** What breaks naive readers: joiners, marks that combine, right-to-left runs, astral letters, figures of other scripts. */
const oddPieces = fc.constantFrom(
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u00a0',
  '\u2028',
  '\u0301',
  'e\u0301\u0302\u0303',
  '\u202e',
  '\u2066',
  '\ud83d',
  '\udc00',
  '👩‍👩‍👧',
  '𝐁𝐨𝐥𝐝',
  'שלום',
  'مرحبا',
  '中文字',
  '٣٤٥',
  '²³½',
  'ﬁ',
  'İ',
  'ß',
  '\0',
  '\u001b[0m',
  '…',
  '———',
  "''",
  '“',
  '.',
  ' ',
  '\n',
  '\r',
  'The',
  'minister',
  'said',
  '5',
  'May',
  '$',
  'Jan. 3',
  'http://',
  '@',
)

describe('odd text', () => {
  test('of any code units is analysed without an error, and what is found stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(anyUnits, fc.string({ unit: 'binary', maxLength: 200 })), (text) => void check(text)),
      { numRuns: 200 },
    )
  })

  test('of joiners, marks, right-to-left runs and half letters among words is analysed too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(oddPieces, anyUnits), { maxLength: 60 }),
        fc.constantFrom('', ' '),
        (pieces, joint) => void check(pieces.join(joint)),
      ),
      { numRuns: 300 },
    )
  })

  test.each([
    ['a word', 'a'],
    ['capitals', 'A'],
    ['figures', '7'],
    ['dots', '.'],
    ['hyphens', '-'],
    ['quotation marks', '"'],
    ['brackets', '('],
    ['slashes and figures', '1/'],
    ['figures and commas', '1,'],
    ['marks that combine', '\u0301'],
    ['zero-width spaces', '\u200b'],
    ['right-to-left letters', 'ש'],
    ['half letters', '\ud800'],
    ['an emoji', '😀'],
    ['an apostrophe and a letter', "'s"],
    ['an at sign', 'a@'],
  ])('of a line of 100,000 characters that is all %s is read through', (_what, unit) => {
    check(unit.repeat(100_000 / unit.length))
  })

  test.each([
    ['numbers', 'one hundred and '],
    ['dates', 'May 5, 2010 to '],
    ['clock times', 'half past ten to '],
    ['fractions', 'two thirds of '],
    ['lengths of time', 'two years and three months, '],
    ['figures', '3 4/5 - '],
    ['money', '$5 to '],
    ['prepositions', 'of the last of the '],
  ])('of nothing but %s, with no end of the sentence, is read through', (_what, phrase) => {
    expect(check(phrase.repeat(8_000))).toBeGreaterThan(8_000)
  })
})
