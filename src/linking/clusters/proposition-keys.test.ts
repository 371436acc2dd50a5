import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, keptKeys, kindOf, type Proposition, shapeOf, soughtKeys } from '../index.ts'

type Filler = Proposition['arguments'][number]

const filler = fc.record({
  role: fc.constantFrom('actor', 'recipient', 'item', 'place'),
  word: fc.constantFrom('one', 'two', 'three'),
  above: fc.constantFrom(undefined, 'over', 'one'),
  isNamed: fc.boolean(),
})
const proposition = fc
  .record({ fillers: fc.array(filler, { minLength: 1, maxLength: 5 }), isPlanned: fc.boolean() })
  .map(({ fillers, isPlanned }): Proposition => {
    const made = fillers.map(({ role, word, above, isNamed }): Filler => {
      const key = isNamed ? `e_${word}` : word
      return {
        role,
        name: word,
        key,
        ...(isNamed && { entity: key as NonNullable<Filler['entity']> }),
        // What stands above a named thing is named, above a word a word.
        ...(above !== undefined && { path: `${isNamed ? `e_${above}` : above}/${key}` }),
      }
    })
    // As links have them: one filler for a role and key.
    const once = new Map(made.map((one) => [`${one.role} ${one.key}`, one]))
    return { relation: 'transfers', arguments: [...once.values()], ...(isPlanned && { planned: true as const }) }
  })

/** Paths are a matter of the key: one thing stands under one other. */
const agreeOnPaths = (all: readonly Proposition[]) => {
  const paths = new Map<string, string | undefined>()
  return all
    .flatMap((one) => one.arguments)
    .every(({ key, path }) => {
      const known = paths.has(key) ? paths.get(key) : path
      paths.set(key, path)
      return known === path
    })
}

test('what is compatible is found under the keys sought, by whichever of the two comes later', () => {
  let compatible = 0
  fc.assert(
    fc.property(proposition, proposition, (a, b) => {
      fc.pre(agreeOnPaths([a, b]))
      if (compare(a, b).kind !== 'compatible') return
      compatible++
      expect(kindOf(a)).toBe(kindOf(b))
      expect(soughtKeys(a, [shapeOf(b)]).some((key) => keptKeys(b).includes(key))).toBe(true)
      expect(soughtKeys(b, [shapeOf(a)]).some((key) => keptKeys(a).includes(key))).toBe(true)
    }),
    { numRuns: 2000 },
  )
  expect(compatible).toBeGreaterThan(20)
})

test('what differs in a role that both fill is not found, however many there are', () => {
  const supplies = (recipient: string): Proposition => ({
    relation: 'transfers',
    arguments: ['e_karvalia', recipient].map((id, i) => ({
      role: ['actor', 'recipient'][i]!,
      name: id,
      key: id,
      entity: id as NonNullable<Filler['entity']>,
    })),
  })
  const kept = keptKeys(supplies('e_front'))
  expect(soughtKeys(supplies('e_front'), [3]).some((key) => kept.includes(key))).toBe(true)
  expect(soughtKeys(supplies('e_brigade'), [3]).some((key) => kept.includes(key))).toBe(false)
})
