import { describe, expect, test } from 'vitest'
import { holderOn, officeWords, type Tenure } from '../index.ts'

const tenure = (name: string, held: readonly string[], former: readonly string[] = []): Tenure => ({
  entity: `e_${name}`,
  name,
  held,
  former,
})
const torm = tenure('Ilva Torm', ['2031-01-10', '2031-04-02'])
const deln = tenure('Oskar Deln', ['2031-05-20', '2031-09-01'])

describe('the holder of an office', () => {
  test.each([
    ['2031-03-01', 'Ilva Torm'],
    ['2031-05-20T10:00', 'Oskar Deln'],
    ['2032-01-01', 'Oskar Deln'],
    ['2030-01-01', undefined],
    [undefined, undefined],
  ])('on %s is %s', (date, name) => {
    expect(holderOn(date, [deln, torm])?.name).toBe(name)
  })

  test('is told with reasons: how often, since when, who was before and who after', () => {
    expect(holderOn('2031-03-01', [torm, deln])?.reasons).toEqual([
      'Ilva Torm is called so in 2 claims, 2031-01-10 to 2031-04-02',
      'Oskar Deln is called so from 2031-05-20 only',
    ])
  })

  test('without a date is the only one there is', () => {
    expect(holderOn(undefined, [torm])).toMatchObject({ name: 'Ilva Torm' })
    expect(holderOn('2030-01-01', [torm])?.reasons[1]).toContain('no one else')
  })

  test('is no one where the last is called former by then, or two begin on one day', () => {
    expect(holderOn('2031-08-01', [tenure('Ilva Torm', ['2031-01-10'], ['2031-07-01'])])).toBeUndefined()
    expect(holderOn('2031-08-01', [torm, tenure('Anna Quill', ['2031-01-10'])])).toBeUndefined()
  })
})

test.each([
  ['Karvalia’s new Defence Minister', ['karvalia', 'defense', 'minister']],
  ['the defense minister', ['defense', 'minister']],
])('%s: %j', (phrase, words) => {
  expect(officeWords(phrase)).toEqual(words)
})
