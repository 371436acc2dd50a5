import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadResources } from '../../resources/index.ts'
import {
  blockingKeys,
  compareNames,
  compareWords,
  jaroWinkler,
  matchEntity,
  readNameWeights,
  skeletonOf,
} from '../index.ts'
import { nameWords } from './name-words.ts'
import { soundOf } from './sound.ts'
import { editDistance } from './string-distance.ts'

const weights = readNameWeights(loadResources().models.get('name-matching/weights.bin')!)
const score = (a: string, b: string, isPerson = true) => compareNames(weights, a, b, isPerson).score

describe('spellings of one name', () => {
  test.each([
    ['Selim Torabi', 'Saleem Torabi'],
    ['Anwar al-Keshani', 'Anwar Keshany'],
    ['Yusuf Darvish', 'Yousef Darwish'],
    ['Torabi, Selim', 'Selim Torabi'],
    ['General Selim Torabi', 'Selim Torabi'],
    ['Abdul Rahman Varan', 'Abd al-Rahman Varan'],
  ])('%s and %s are found to be one', (a, b) => {
    expect(score(a, b)).toBeGreaterThan(0.5)
    expect(blockingKeys(a).some((key) => blockingKeys(b).includes(key))).toBe(true)
  })

  test.each([
    ['Selim Torabi', 'Nadir Torabi'],
    ['Selim Torabi', 'Selim Varan'],
    ['Oskar Deln', 'Ilva Torm'],
  ])('%s and %s are kept apart', (a, b) => {
    expect(score(a, b)).toBeLessThan(0.5)
  })

  test('are not those of another with other middle initials', () => {
    const match = (one: string, other: string) => {
      const entity = (ref: string, name: string) => ({ ref, spellings: [name], isPerson: true, curated: false })
      return matchEntity(weights, entity('e_1', one), entity('e_2', other))?.score ?? 0
    }
    expect(match('Oskar H. W. Deln', 'Oskar W. Deln')).toBe(0)
    expect(match('Oskar W. Deln', 'Oskar Deln')).toBeGreaterThan(0.9)
    expect(match('Oskar W. Deln', 'Oskar W. Deln')).toBeGreaterThan(0.9)
  })

  test('of persons may have a short form of the given name', () => {
    const shortNames = loadResources().lexicon('short-names')
    const withShort = { ...weights, shortNames }
    expect(compareNames(withShort, 'Jim Vandermeer', 'James Vandermeer', true).score).toBeGreaterThan(0.9)
    expect(compareNames(withShort, 'Jim Vandermeer', 'Robert Vandermeer', true).score).toBeLessThan(0.5)
    const keys = blockingKeys('James Vandermeer', shortNames)
    expect(blockingKeys('Jim Vandermeer', shortNames).some((key) => keys.includes(key))).toBe(true)
  })

  test('of companies do not depend on how they are constituted', () => {
    expect(score('Karvalia Shipping GmbH', 'Karvalia Shipping Gesellschaft mit beschränkter Haftung', false)).toBe(
      score('Karvalia Shipping', 'Karvalia Shipping Ltd.', false),
    )
    expect(score('Karvalia Shipping Ltd.', 'Karvalia Fishing Ltd.', false)).toBeLessThan(0.5)
  })

  test('give their reasons, word by word', () => {
    const { reasons } = compareNames(weights, 'Selim Torabi', 'Saleem J. Torabi', true)
    expect(reasons).toContain('“torabi” stands in both.')
    expect(reasons.join(' ')).toMatch(/“selim” and “saleem” .*Only one has “j”/)
  })

  test('are scored alike from either side, between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (a, b, isPerson) => {
        const there = score(a, b, isPerson)
        expect(there).toBe(score(b, a, isPerson))
        expect(there >= 0 && there <= 1).toBe(true)
      }),
    )
  })
})

test('words sound alike across romanisations', () => {
  expect(soundOf('jareeda')).toBe(soundOf('jarida'))
  expect(soundOf('qods')).toBe(soundOf('quds'))
  expect(skeletonOf('muhammad')).toBe(skeletonOf('mohamed'))
  expect(skeletonOf('hasan')).not.toBe(skeletonOf('hamid'))
  expect(compareWords(weights, 'lieberman', 'liberman')).toBeGreaterThan(0.5)
  expect(compareWords(weights, 'hasan', 'hamid')).toBeLessThan(0.5)
})

test('a name made of nothing but titles and particles keeps its words', () => {
  expect(nameWords('the General')).toEqual(['general'])
  expect(nameWords('')).toEqual([])
})

test('distances are symmetric, and nothing is far from itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, a)).toBe(0)
      expect(jaroWinkler(a, a)).toBe(1)
    }),
  )
  expect(editDistance('macron', 'marcon')).toBe(1)
})
