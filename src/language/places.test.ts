import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { loadResources } from '../resources/index.ts'
import type { ResolvedPlace } from '../schema/index.ts'
import { analyse, placeNames } from './index.ts'
import { findCandidates } from './places/find-candidates.ts'
import { placeIndex } from './places/place-index.ts'
import { placeKey } from './places/place-key.ts'

const resources = loadResources({ packs: ['base-english', 'world', 'demonstration'] })
const index = placeIndex(resources)

/** The place of each placed entity of `text`, by the entity's name. */
function places(text: string): Map<string, ResolvedPlace> {
  const { entities } = analyse(documentFromText(text, 'report.txt'), resources)
  return new Map(entities.flatMap(({ name, place }) => (place ? [[name, place]] : [])))
}

describe('a place is told from others of its name', () => {
  test.each([
    ['by how many live there', 'The envoy flew to Paris on Monday.', 'Paris', 'FR/Île-de-France/Paris'],
    ['by what stands behind it', 'A barn burned down in Paris, Texas, on Monday.', 'Paris', 'US/Texas/Paris'],
    ['by a state printed short', 'The mill in Berea, Ky., was sold on Monday.', 'Berea', 'US/Kentucky/Berea'],
    ['by a postal code', 'The mill in Dayton, OH was sold on Monday.', 'Dayton', 'US/Ohio/Dayton'],
    [
      'by the country the report speaks of',
      'The ferry left Tripoli at dawn. Lebanese customs officers in Beirut had searched it, Lebanon said.',
      'Tripoli',
      'LB/',
    ],
    [
      'by the places near by',
      'The road runs from Worthington to Westerville. Police in Columbus, Ohio, closed it.',
      'Worthington',
      'US/Ohio/Worthington',
    ],
    ['by a body named after the state', 'Ohio State Police searched a barn in Athens.', 'Athens', 'US/Ohio/Athens'],
  ])('%s', (_, text, name, id) => {
    expect(places(text).get(name)?.id).toMatch(new RegExp(`^${id}`))
  })

  test('a capital comes before a province of its name', () => {
    expect(places('Talks were held in Washington on Monday.').get('Washington')?.kind).toBe('settlement')
  })
})

test('a province is no city of its name, and the bare name is the city', () => {
  expect(findCandidates('Idlib province', index).map(({ kind }) => kind)).toEqual(['region'])
  expect(findCandidates('Idlib', index).map(({ kind }) => kind)).toEqual(['settlement'])
})

describe('a name is the region where the report says so', () => {
  test.each([
    ['Syria', 'Shells fell on the province of Idlib on Monday. Aid to Idlib was halted.', 'SY/Idlib'],
    ['Syria', 'Idlib is held by rebels. In Idlib province alone nine died in Syria.', 'SY/Idlib'],
    ['Syria', 'Rebels hold the Aleppo countryside, Syria said.', 'SY/Aleppo'],
    ['Syria', 'Talks went on in the city of Idlib in Syria.', 'SY/Idlib/Idlib'],
    ['Syria', 'Shells fell on Idlib in Syria.', 'SY/Idlib/Idlib'],
  ])('%s: %s', (country, text, id) => {
    const found = [...places(text)].filter(([name]) => name !== country)
    expect(found.map(([, place]) => place.id)).toContain(id)
    expect(found.filter(([, place]) => place.id !== id)).toEqual([])
  })
})

describe('what a place says', () => {
  test('countries, regions and settlements have their level, two decimals and a confidence', () => {
    const found = places('The convoy left Aleppo, Syria, on Monday. It was bound for Khuzestan in Iran.')
    expect(found.get('Syria')).toMatchObject({ id: 'SY', country: 'SY', kind: 'country', precision: 'country' })
    expect(found.get('Khuzestan')).toMatchObject({ country: 'IR', kind: 'region', precision: 'region' })
    expect(found.get('Aleppo')).toMatchObject({ country: 'SY', kind: 'settlement', precision: 'settlement' })
    for (const { latitude, longitude, confidence } of found.values()) {
      expect(Math.round(latitude * 100) / 100).toBe(latitude)
      expect(Math.round(longitude * 100) / 100).toBe(longitude)
      expect(confidence).toBeGreaterThan(0.25)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  test('a people is placed by its country', () => {
    expect(places('The Syrian envoy left.').get('Syrian')).toMatchObject({ id: 'SY', kind: 'country' })
  })

  test('a town that no gazetteer knows is as near as what stands behind it', () => {
    const place = places('A barn burned down in Ardleville, Ohio, on Monday.').get('Ardleville')
    expect(place).toMatchObject({ id: 'US/Ohio', kind: 'settlement', precision: 'region' })
  })

  test('a site is placed by the settlement it is said to stand in or near', () => {
    const found = places('They built a missile factory near Masyaf in Syria.')
    expect([...found.values()].find(({ kind }) => kind === 'site')).toMatchObject({
      country: 'SY',
      precision: 'settlement',
      latitude: found.get('Masyaf')?.latitude,
    })
  })
})

describe('what cannot be told is left unplaced', () => {
  test.each([
    ['a site with no stated place', 'They built a missile factory in the hills.', 'a missile factory'],
    ['a town nobody knows', 'They met in Ardleville on Monday.', 'Ardleville'],
    ['waters, whatever stands behind them', 'The boats met in the Persian Gulf, Iran said.', 'Persian Gulf'],
    ['a continent', 'The group bought arms across Africa on Monday.', 'Africa'],
    [
      'a body, though it bears the name of a place',
      'The Aleppo Governorate Council denied it.',
      'Aleppo Governorate Council',
    ],
  ])('%s', (_, text, name) => {
    expect(places(text).has(name)).toBe(false)
  })

  test('no entity is placed but where a name that the report prints stands in the gazetteer', () => {
    const words = [
      'Paris',
      'Texas',
      'Ardle',
      'Vorn',
      'Iran',
      'Ohio',
      'Syrian',
      'Tolm',
      'factory',
      'in',
      'near',
      ',',
      'the',
      '. A',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const document = documentFromText(parts.join(' '), 'report.txt')
        const { entities, mentions } = analyse(document, resources)
        const printed = mentions.map(({ start, end }) => document.text.slice(start, end))
        const known = new Set(printed.flatMap((name) => findCandidates(name, index).map(({ id }) => id)))
        if (printed.some((name) => placeKey(name) === 'syrian')) known.add('SY')
        for (const { place } of entities) if (place) expect(known).toContain(place.id)
      }),
      { numRuns: 200 },
    )
  })
})

describe('gazetteers of a pack', () => {
  test('an add-on pack brings its own places and countries', () => {
    const found = places('Velmora runs a workshop at Tolm, Dravina, officials in Kastrin said.')
    expect(found.get('Velmora')).toMatchObject({ id: 'XV', country: 'XV', kind: 'country' })
    expect(found.get('Tolm')).toMatchObject({ country: 'XD', kind: 'region' })
    expect(found.get('Kastrin')).toMatchObject({ id: 'XV/Kastrin', kind: 'settlement' })
  })

  test('every row of the packs here is whole', () => {
    for (const { columns, rows } of resources.places) {
      const name = columns.indexOf('name')
      const lines = rows.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
      for (const line of lines) expect(index.find(line.split('\t')[name]!)).not.toEqual([])
    }
  })

  test('a row off the globe is told with its file and name', () => {
    const table = { pack: 'mine', file: 'places/mine.tsv', columns: ['name', 'latitude', 'longitude'] as const }
    const broken = placeIndex({ ...resources, places: [{ ...table, rows: 'Vorn\t95\t10\n' }] })
    expect(() => broken.find('Vorn')).toThrow(/mine.*places\/mine\.tsv: Vorn is not on the globe/)
  })

  test('names within the names of bodies are found with their place', () => {
    const analysis = analyse(documentFromText('The Ohio State Police closed the road.', 'report.txt'), resources)
    const { inner } = placeNames(analysis, analysis.mentions, analysis.entities, resources)
    expect(inner).toMatchObject([{ start: 4, end: 8, place: { id: 'US/Ohio' } }])
  })
})

test.each([
  ['Deir ez-Zor', 'deir ez zor'],
  ['Naţanz', 'natanz'],
  ['Ar Raqqah', 'al raqqah'],
  ['el-Arish', 'al arish'],
  ['The Hague', 'hague'],
  ['St. Louis', 'st louis'],
  ['Saint Louis', 'st louis'],
  ['U.S.', 'us'],
  ["Sana'a", 'sanaa'],
  ['As Suwayda', 'al suwayda'],
  ['At Last', 'at last'],
])('%s is looked up as %s', (name, key) => {
  expect(placeKey(name)).toBe(key)
})
