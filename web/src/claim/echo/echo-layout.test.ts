import { expect, test } from 'vitest'
import type { ClaimAnswer, ClaimMember } from '../../../../src/schema/answers.ts'
import { echoLayout } from './echo-layout.ts'
import { changeWords, hopWords, weightOf } from './hop.ts'

const member = (id: string, outlet: string, publishedAt: string, rest: Partial<ClaimMember> = {}): ClaimMember => ({
  claim: {
    id,
    relation: 'holds',
    arguments: [],
    factuality: 'CT+',
    modes: [],
    chain: [],
    evidence: { start: 0, end: 1, text: 'x' },
    confidence: 1,
  },
  report: {
    id: `d-${id}`,
    file: `${id}.txt`,
    outlet,
    publishedAt,
    language: 'en',
    format: 'text',
    status: 'analysed',
    attributions: 0,
    claims: 1,
    version: 1,
    latest: true,
  },
  chain: [],
  claimant: outlet,
  stance: 'support',
  target: 'content',
  origin: outlet,
  ...rest,
})
const nodes = ['herald', 'post', 'officer'].map((id) => ({ id, name: id, kind: 'outlet' }))
const echo = (edges: ClaimAnswer['echo']['edges'], circles: string[][] = []) =>
  ({ nodes, edges, circles }) as ClaimAnswer['echo']

const members = [
  member('c1', 'herald', '2031-03-04', { said: '2031-03-02', origin: 'officer' }),
  member('c2', 'post', '2031-03-06', { origin: 'officer' }),
]

test('who is only cited stands above the outlets, at the day the words were said', () => {
  const { lanes, marks, arrows } = echoLayout(echo([{ from: 'herald', to: 'officer', claim: 'c1' }]), [
    members[0]!,
    member('c2', 'post', '2031-03-06', { origin: 'post' }),
  ])
  expect(lanes.map(({ id, isOrigin, hasReport }) => [id, isOrigin, hasReport])).toEqual([
    ['officer', true, false],
    ['herald', false, true],
    ['post', true, true],
  ])
  expect(marks.find((mark) => mark.isCited)?.at).toBe(Date.UTC(2031, 2, 2) + 43_199_999.5)
  expect(arrows).toEqual([{ from: 'officer 2031-03-02', to: 'c1', isCopy: false }])
})

test('an arrow starts at the claim that was drawn on, where the record holds it, and carries what was changed', () => {
  const change = { kind: 'hardened' as const, what: 'factuality', before: 'PS+', after: 'CT+' }
  const changes = [change]
  const edges = [
    { from: 'herald', to: 'officer', claim: 'c1' },
    { from: 'post', to: 'herald', claim: 'c2', source: 'c1', changes },
    { from: 'herald', to: 'officer', claim: 'c2' },
  ]
  const { arrows, lanes } = echoLayout(echo(edges), members)
  expect(arrows).toContainEqual({ from: 'c1', to: 'c2', isCopy: false, changes })
  expect(lanes.map((lane) => lane.id)).toEqual(['officer', 'herald', 'post'])
  expect(weightOf(changes)).toBe('hardened')
  expect(changeWords(change)).toBe('hardened factuality: PS+ → CT+')
})

test('a translation is told of the arrow and of whoever is drawn on, in words before what was changed', () => {
  const edges = [{ from: 'herald', to: 'officer', claim: 'c1', translatedFrom: 'Arabic' }]
  const { arrows, lanes } = echoLayout(echo(edges), members)
  expect(arrows[0]).toMatchObject({ to: 'c1', translatedFrom: 'Arabic' })
  expect(lanes.map(({ id, language }) => [id, language])).toContainEqual(['officer', 'Arabic'])
  expect(lanes.filter(({ language }) => language !== undefined)).toHaveLength(1)
  const changes = [{ kind: 'dropped' as const, what: 'place', before: 'Tolm' }]
  expect(hopWords({ ...arrows[0]!, changes })).toEqual(['translated from Arabic', 'dropped place: Tolm'])
})

test('a text taken over is an arrow from the report it was taken from', () => {
  const copied = [members[0]!, member('c2', 'post', '2031-03-06', { origin: 'officer', copiedFrom: 'd-c1' })]
  const edges = [
    { from: 'herald', to: 'officer', claim: 'c1' },
    { from: 'post', to: 'herald', claim: 'c2' },
    { from: 'herald', to: 'officer', claim: 'c2' },
  ]
  const { arrows, marks } = echoLayout(echo(edges), copied)
  expect(arrows).toContainEqual({ from: 'c1', to: 'c2', isCopy: true })
  expect(marks.filter((mark) => mark.isCited).every((mark) => mark.isOrigin)).toBe(true)
})

test('those who draw on each other stand in a circle, and so do the arrows between them, but not those that come from outside', () => {
  const edges = [
    { from: 'herald', to: 'post', claim: 'c1' },
    { from: 'post', to: 'herald', claim: 'c2' },
    { from: 'herald', to: 'officer', claim: 'c3' },
  ]
  const all = [...members, member('c3', 'herald', '2031-03-07', { origin: 'officer' })]
  const { lanes, arrows } = echoLayout(echo(edges, [['herald', 'post']]), all)
  expect(lanes.map(({ id, circle }) => [id, circle])).toEqual([
    ['officer', undefined],
    ['post', 1],
    ['herald', 1],
  ])
  expect(arrows.map(({ to, isCircular }) => [to, isCircular])).toEqual([
    ['c1', true],
    ['c2', true],
    ['c3', undefined],
  ])
})

test('where no date is known, whoever drew on others stands a step later', () => {
  const undated = ['c1', 'c2'].map((id, i) => {
    const { publishedAt: _, ...report } = member(id, ['herald', 'post'][i]!, '2031-03-04').report
    return { ...member(id, ['herald', 'post'][i]!, '2031-03-04', { origin: 'officer' }), report }
  })
  const edges = [
    { from: 'herald', to: 'officer', claim: 'c1' },
    { from: 'post', to: 'herald', claim: 'c2', source: 'c1', changes: [] },
  ]
  const { marks } = echoLayout(echo(edges), undated)
  expect(marks.every(({ at }) => at === undefined)).toBe(true)
  expect(Object.fromEntries(marks.map(({ id, step }) => [id, step]))).toEqual({ 'officer ': 0, c1: 1, c2: 2 })
})
