import { describe, expect, test } from 'vitest'
import type { Attribution, Bound, Claim, ClusterLink, Factuality, Party } from '../../schema/index.ts'
import { circlesOf, echoMap, hopChanges, type Wording } from '../index.ts'

const span = (text: string) => ({ start: 0, end: text.length, text })
const says = (name: string, more: Partial<Attribution> = {}): Attribution => ({
  id: 'a0',
  cue: span('said'),
  content: [],
  act: 'state',
  claimant: { name, kind: 'named-person' },
  ...more,
})
const wording = (id: string, more: Partial<Wording> & { readonly factuality?: Factuality } = {}): Wording => {
  const { factuality = 'CT+', ...rest } = more
  const claim: Claim = {
    id: id as Claim['id'],
    relation: 'transfers',
    arguments: [],
    factuality,
    modes: [],
    chain: [],
    evidence: span('words'),
    confidence: 0.9,
  }
  return { claim, chain: [], arguments: [], ...rest }
}
const filler = (role: string, key: string): ClusterLink['arguments'][number] => ({ role, name: key, key })
const figure = (text: string, value: number, bound: Bound, counted = 'rockets') => ({
  ...span(text),
  value,
  bound,
  counted,
})

describe('a hop', () => {
  test.each<[string, Partial<Wording> & { factuality?: Factuality }, Partial<Wording> & { factuality?: Factuality }]>([
    ['hardened factuality PS+ CT+', { factuality: 'PS+' }, { factuality: 'CT+' }],
    ['softened factuality CT+ PR+', { factuality: 'CT+' }, { factuality: 'PR+' }],
    ['dropped attribution Ilva Torm -', { chain: [says('Ilva Torm')] }, {}],
    ['added attribution - Ilva Torm', {}, { chain: [says('Ilva Torm')] }],
    ['changed attribution Ilva Torm Oskar Deln', { chain: [says('Ilva Torm')] }, { chain: [says('Oskar Deln')] }],
    [
      'hardened cue - admitted',
      { chain: [says('Ilva Torm')] },
      { chain: [says('Torm', { cue: span('admitted'), loaded: true })] },
    ],
    [
      'hardened bound over 600 600',
      { quantity: figure('over 600', 600, 'over') },
      { quantity: figure('600', 600, 'exactly') },
    ],
    [
      'softened bound 600 some 600',
      { quantity: figure('600', 600, 'exactly') },
      { quantity: figure('some 600', 600, 'about') },
    ],
    [
      'changed figure 600 800',
      { quantity: figure('600', 600, 'exactly') },
      { quantity: figure('800', 800, 'exactly') },
    ],
    [
      'changed counted rockets missiles',
      { quantity: figure('600', 600, 'exactly') },
      { quantity: figure('600', 600, 'exactly', 'missiles') },
    ],
    ['dropped figure 600 -', { quantity: figure('600', 600, 'exactly') }, {}],
    ['dropped place Orun -', { arguments: [filler('place', 'Orun')] }, {}],
    ['changed item rocket drone', { arguments: [filler('item', 'rocket')] }, { arguments: [filler('item', 'drone')] }],
    ['added time - 2031-05-02', {}, { happened: '2031-05-02' }],
  ])('%s', (wanted, before, after) => {
    const found = hopChanges(wording('c1', before), wording('c2', after))
    expect(found.map((one) => [one.kind, one.what, one.before ?? '-', one.after ?? '-'].join(' '))).toEqual([wanted])
  })

  test('that passes all on changes nothing, nor does a title before a name or an outlet in between', () => {
    const source = wording('c1', { chain: [says('Ilva Torm')], arguments: [filler('item', 'rocket')] })
    const media = says('the Courier', { claimant: { name: 'the Courier', kind: 'media' } })
    const repeat = wording('c2', {
      chain: [media, says('Defence Minister Ilva Torm')],
      arguments: [filler('item', 'rocket')],
    })
    expect(hopChanges(source, repeat)).toEqual([])
  })
})

describe('the echo map', () => {
  const party = (key: string, naming: Party['naming'] = 'outlet'): Party => ({
    key,
    name: key.toUpperCase(),
    kind: 'outlet',
    naming,
  })
  const [a, b, c] = [party('a'), party('b'), party('c')]
  const member = (id: string, parties: readonly Party[], publishedAt?: string, more: Partial<Wording> = {}) => ({
    parties,
    report: `d_${id}`,
    wording: wording(id, more),
    ...(publishedAt !== undefined && { publishedAt }),
  })

  test('runs from each party to the one it drew on, in order of publication', () => {
    const map = echoMap([member('c2', [b, a], '2031-02-01'), member('c1', [c, b, a], '2031-01-01'), member('c0', [a])])
    expect(map.nodes.map((node) => node.id)).toEqual(['a', 'b', 'c'])
    expect(map.edges.map(({ from, to, claim }) => `${claim} ${from}-${to}`)).toEqual(['c1 c-b', 'c1 b-a', 'c2 b-a'])
    expect(map.circles).toEqual([])
  })

  test('compares a claim with the latest one of the outlet that is not later, and says what was dropped', () => {
    const torm = party('torm', 'named')
    const map = echoMap([
      member('early', [a, torm], '2031-01-01', { chain: [says('Ilva Torm')] }),
      member('late', [a], '2031-03-01'),
      member('cites', [b, a], '2031-02-01'),
    ])
    expect(map.edges.find(({ claim }) => claim === 'cites')).toMatchObject({
      source: 'early',
      changes: [{ kind: 'dropped', what: 'attribution', before: 'Ilva Torm' }],
    })
  })

  test('names parties that draw on each other', () => {
    const map = echoMap([
      member('c1', [a, b]),
      member('c2', [b, c]),
      member('c3', [c, a]),
      member('c4', [party('d'), a]),
    ])
    expect(map.circles).toEqual([['a', 'b', 'c']])
  })
})

test('a long line of repeaters is no circle, and closing it makes it one', () => {
  const line = Array.from({ length: 20_000 }, (_, i) => ({ from: `p${i}`, to: `p${i + 1}` }))
  expect(circlesOf(line)).toEqual([])
  expect(circlesOf([...line.slice(0, 500), { from: 'p500', to: 'p0' }])[0]).toHaveLength(501)
})
