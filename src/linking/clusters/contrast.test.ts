import { expect, test } from 'vitest'
import { compare, contrastOf, type DatedProposition } from '../index.ts'

const filler = (role: string, key: string) => ({ role, name: key, key, entity: `e_${key}` as never })
const of = (relation: string, fillers: Record<string, string>, more: Partial<DatedProposition> = {}) => ({
  relation,
  arguments: Object.entries(fillers).map(([role, key]) => filler(role, key)),
  ...more,
})
const office = { office: 'defence minister', organization: 'karvalia' }
const strike = { recipient: 'front', place: 'orun' }

test.each<[string, DatedProposition, DatedProposition]>([
  [
    'conflict',
    of('holds-office', { actor: 'torm', ...office }, { first: '2031-01-01', last: '2031-05-01' }),
    of('holds-office', { actor: 'deln', ...office }, { first: '2031-03-01', last: '2031-03-01' }),
  ],
  [
    'superseded',
    of('holds-office', { actor: 'torm', ...office }, { first: '2031-01-01', last: '2031-02-01' }),
    of('holds-office', { actor: 'deln', ...office }, { first: '2031-03-01', last: '2031-09-01' }),
  ],
  [
    'conflict',
    of('strikes', { actor: 'karvalia', ...strike }, { period: '2031-05-02/2031-05-02' }),
    of('strikes', { actor: 'velmark', ...strike }, { period: '2031-05-01/2031-05-31' }),
  ],
  [
    'scope',
    of('strikes', { actor: 'karvalia', ...strike }, { period: '2031-05-02/2031-05-02' }),
    of('strikes', { actor: 'karvalia', ...strike }, { period: '2031-06-02/2031-06-02' }),
  ],
  [
    'scope',
    of('operates-site', { actor: 'karvalia', place: 'orun' }),
    of('operates-site', { actor: 'karvalia', place: 'besk' }),
  ],
  [
    'superseded',
    of(
      'operates-site',
      { actor: 'karvalia', place: 'orun' },
      { planned: true, first: '2031-01-01', last: '2031-01-09' },
    ),
    of('operates-site', { actor: 'karvalia', place: 'orun' }, { first: '2031-02-01', last: '2031-02-01' }),
  ],
  [
    'scope',
    of(
      'operates-site',
      { actor: 'karvalia', place: 'orun' },
      { planned: true, first: '2031-03-01', last: '2031-03-01' },
    ),
    of('operates-site', { actor: 'karvalia', place: 'orun' }, { first: '2031-02-01', last: '2031-02-01' }),
  ],
  [
    'unclear',
    of('strikes', { actor: 'karvalia', place: 'orun' }),
    of('strikes', { actor: 'karvalia', recipient: 'front' }),
  ],
])('%s', (wanted, a, b) => {
  expect(contrastOf(a, b, compare(a, b))).toBe(wanted)
  expect(contrastOf(b, a, compare(b, a))).toBe(wanted)
})
