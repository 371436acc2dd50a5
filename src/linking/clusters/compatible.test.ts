import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorsOf, compare, type Proposition } from '../index.ts'
import { periodOf } from './period.ts'

type Filler = Proposition['arguments'][number]
const named = (role: string, id: string, above?: string): Filler => ({
  role,
  name: id,
  key: id,
  entity: id as NonNullable<Filler['entity']>,
  ...(above !== undefined && { path: `${above}/${id}` }),
})
const words = (role: string, key: string, path?: string): Filler => ({ role, name: key, key, ...(path && { path }) })
const supplies = (fillers: readonly Filler[], more: Partial<Proposition> = {}): Proposition => ({
  relation: 'transfers',
  arguments: fillers,
  ...more,
})

const state = named('actor', 'e_karvalia')
const front = named('recipient', 'e_front')
const rockets = words('item', 'rocket', 'arms/missile')

describe('two propositions', () => {
  const verdict = (a: Proposition, b: Proposition) => {
    const found = compare(a, b)
    return found.kind === 'different' ? found.argument : found.kind
  }

  test('agree where one leaves unstated what the other states', () => {
    expect(verdict(supplies([state]), supplies([state, front, rockets]))).toBe('compatible')
    expect(verdict(supplies([state, front]), supplies([state, rockets]))).toBe('compatible')
  })

  test('agree where one is broader: arms and missiles, a state and its army, a country and its town', () => {
    expect(verdict(supplies([state, rockets]), supplies([state, words('item', 'missile', 'arms/missile')]))).toBe(
      'compatible',
    )
    expect(verdict(supplies([state, rockets]), supplies([state, words('item', 'weapon', 'arms')]))).toBe('compatible')
    expect(verdict(supplies([state, front]), supplies([named('actor', 'e_army', 'e_karvalia'), front]))).toBe(
      'compatible',
    )
    const place = [named('place', 'e_country'), named('place', 'e_town', 'e_country')] as const
    expect(verdict(supplies([state, place[0]]), supplies([state, place[1]]))).toBe('compatible')
  })

  test.each([
    ['recipient', supplies([state, named('recipient', 'e_other')])],
    ['item', supplies([state, words('item', 'drone', 'arms/drone')])],
    ['status', supplies([state, front], { planned: true })],
    ['time', supplies([state, front], { period: '2031-06-01/2031-06-30' })],
  ])('differ in the %s, and it is named', (argument, other) => {
    expect(verdict(supplies([state, front, rockets], { period: '2031-05-02/2031-05-02' }), other)).toBe(argument)
  })

  test('of different relations, or with too little in common, are unrelated', () => {
    expect(verdict(supplies([state]), { ...supplies([state]), relation: 'holds' })).toBe('unrelated')
    expect(verdict(supplies([rockets]), supplies([rockets]))).toBe('unrelated')
    expect(verdict(supplies([state]), supplies([front]))).toBe('unrelated')
  })

  test('are compared alike from either side, and have an anchor in common where they agree', () => {
    const filler = fc.constantFrom(
      state,
      named('actor', 'e_army', 'e_karvalia'),
      front,
      rockets,
      words('item', 'weapon', 'arms'),
      named('place', 'e_country'),
      named('place', 'e_town', 'e_country'),
      words('facility', 'factory', 'site/factory'),
    )
    const proposition = fc.record(
      {
        relation: fc.constantFrom('transfers', 'holds'),
        arguments: fc.uniqueArray(filler, { selector: ({ role }) => role }),
        planned: fc.constant(true as const),
        period: fc.constantFrom('2031-05-01/2031-05-31', '2031-05-02/2031-05-02', '2031-06-01/2031-06-30'),
      },
      { requiredKeys: ['relation', 'arguments'] },
    )
    fc.assert(
      fc.property(proposition, proposition, (a, b) => {
        expect(compare(a, b)).toEqual(compare(b, a))
        if (compare(a, b).kind !== 'compatible') return
        expect(anchorsOf(a).some((anchor) => anchorsOf(b).includes(anchor))).toBe(true)
      }),
    )
  })
})

test.each([
  ['2031-05-02', 'DATE', '2031-05-02/2031-05-02'],
  ['2031-05-02T10:00', 'TIME', '2031-05-02/2031-05-02'],
  ['2031-02', 'DATE', '2031-02-01/2031-02-31'],
  ['2031', 'DATE', '2031-01-01/2031-12-31'],
  ['2026-W01', 'DATE', '2025-12-29/2026-01-04'],
  ['2031-04/2031-05-03', 'DATE', '2031-04-01/2031-05-03'],
  ['P3M', 'DURATION', undefined],
  ['PRESENT_REF', 'DATE', undefined],
  ['2031-05/..', 'DATE', undefined],
] as const)('%s as %s covers %s', (value, type, wanted) => {
  expect(periodOf({ value, type })).toBe(wanted)
})
