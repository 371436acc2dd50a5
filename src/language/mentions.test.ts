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

describe('one name has one type in a report', () => {
  const types = (text: string, name: string): readonly string[] =>
    mentions(text).flatMap((found) => (found.startsWith(`${name}: name `) ? [found.slice(name.length + 7)] : []))

  test.each([
    ['President Tom Hargrove spoke. The Hargrove-era rules were kept, Hargrove said.', 'Hargrove'],
    ['Defense Secretary Chuck Varnell arrived in Kabul on Friday.', 'Chuck Varnell'],
    ['They talked to Rep. Mac Tolliver of Texas about it.', 'Mac Tolliver'],
    ['They asked National Security Adviser H.R. Tolliver on Friday.', 'H.R. Tolliver'],
  ])('%s: a person', (text, name) => {
    const found = types(text, name)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found)).toEqual(new Set(['Person']))
  })

  test('adherents of a party are the party, and no nationality', () => {
    expect(types('Republicans in Washington opposed the plan.', 'Republicans')).toEqual(['Organization'])
    expect(types('Iranians in Washington opposed the plan.', 'Iranians')).toEqual(['Nationality'])
  })

  test('"the North" is a country only where the report has one that opens so', () => {
    expect(types('North Korea fired it. Seoul said the North had been warned.', 'North')).toEqual(['Country'])
    expect(types('Mali lost the town. Officials said the North had been warned.', 'North')).not.toContain('Country')
    expect(types('South Korea fired it. The North Harbour Brigade had been warned.', 'North')).toEqual([])
  })

  test('a person and the body under that person are two', () => {
    const text = 'Tom Hargrove spoke. Hargrove was asked again. The Hargrove State Department denied it.'
    expect(mentions(text)).toContain('State Department: name GovernmentBody')
    expect(types(text, 'Hargrove')).toEqual(['Person', 'Person'])
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
