import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { loadResources } from '../resources/index.ts'
import { findMentions } from './mentions.ts'
import { parse } from './syntax.ts'

const resources = loadResources({ packs: ['base-english', 'world'] })

/** Each mention in `text` as "words: kind Type". */
function mentions(text: string): string[] {
  const document = documentFromText(text, 'report.txt')
  return findMentions(parse(document, resources), resources).map(
    ({ start, end, kind, type }) => `${document.text.slice(start, end)}: ${kind} ${type}`,
  )
}

describe('names', () => {
  test.each([
    ['Officials in Tehran said Hizballah had been warned.', 'Hizballah: name ArmedGroup'],
    ['A convoy sent by the Hashd al-Shaabi crossed the border.', 'Hashd al-Shaabi: name ArmedGroup'],
    ['The al-Jarida newspaper printed the letter.', 'al-Jarida: name MediaOutlet'],
    ['He studied at Imam Hossein University in Tehran.', 'Imam Hossein University: name Facility'],
    ['An S-200 missile was shown.', 'S-200: name Weapon'],
    ['A Fateh-110 was shown.', 'Fateh-110: name Weapon'],
    ['It breaks UNSC Resolution 1701, they said.', 'UNSC Resolution 1701: name LegalInstrument'],
    [
      'It breaks Security Council Resolution 2231, they said.',
      'Security Council Resolution 2231: name LegalInstrument',
    ],
    ['Smugglers moved it through the Gaza Strip at night.', 'Gaza Strip: name Place'],
    ['Troops from Sudan arrived in Aleppo on foot.', 'Aleppo: name Place'],
    ['The Wagner Group hired them in Libya.', 'Wagner Group: name ArmedGroup'],
    ['The Iranian crew left.', 'Iranian: name Nationality'],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toContain(expected)
  })

  test('abbreviations in capitals are names only when printed so', () => {
    expect(mentions('They told us that it is so.').filter((mention) => mention.includes('name'))).toEqual([])
  })

  test('a capital that speaks or decides is its government', () => {
    expect(mentions('Jerusalem has warned against the plan.')).toContain('Jerusalem: name GovernmentBody')
    expect(mentions('The talks were held in Jerusalem on foot.')).toContain('Jerusalem: name Place')
  })

  test('a title before a name is an office, and no part of the name', () => {
    const found = mentions('Defense Minister Hossein Karimi spoke to reporters.')
    expect(found).toContain('Defense Minister: nominal Office')
    expect(found).toContain('Hossein Karimi: name Person')
  })
})

describe('descriptions', () => {
  test.each([
    ['The Lebanese militant group denied it.', 'The Lebanese militant group: nominal ArmedGroup'],
    ['A top Iranian general said so.', 'A top Iranian general: nominal Person'],
    ['Iran has built underground factories in the hills.', 'underground factories: nominal Facility'],
    ['The report named nobody.', 'The report: nominal Document'],
    ['The group that they fear has many rockets.', 'The group: nominal ArmedGroup'],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toContain(expected)
  })
})

test('any text is read without an error; mentions are in order, nest and never cross', () => {
  const pieces = fc.constantFrom(
    'the',
    'Hezbollah',
    'group',
    'Minister',
    'S',
    '-',
    '200',
    'missile',
    'Resolution',
    '1701',
    'of',
    'Iran',
    "'s",
    '(',
    'IRGC',
    ')',
    ',',
    'al',
    'Jarida',
    '.',
    'it',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (words) => {
      const document = documentFromText(words.join(' '), 'report.txt')
      const found = findMentions(parse(document, resources), resources)
      for (const [index, mention] of found.entries()) {
        expect(mention.end).toBeGreaterThan(mention.start)
        expect(resources.mentionTypes.has(mention.type)).toBe(true)
        expect(mention.confidence).toBeGreaterThanOrEqual(0)
        expect(mention.confidence).toBeLessThanOrEqual(1)
        for (const later of found.slice(index + 1)) {
          expect(later.start).toBeGreaterThanOrEqual(mention.start)
          expect(later.start >= mention.end || later.end <= mention.end).toBe(true)
        }
      }
    }),
    { numRuns: 200 },
  )
})
