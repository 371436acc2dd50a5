import { expect, test } from 'vitest'
import type { Attribution, Claim, Extraction } from '../schema/index.ts'
import type { GoldReport } from './gold.ts'
import { scoreExtractions } from './score-extractions.ts'

const text = 'The army built a camp in the valley, an official said. Read more'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words })

const gold: GoldReport = {
  file: 'a.txt',
  notClaims: [span('Read more')],
  attributions: [
    {
      id: 'g0',
      source: span('an official'),
      cue: span('said'),
      content: [span('The army built a camp in the valley')],
      acts: ['state'],
      kind: 'unnamed-person',
    },
  ],
  claims: [
    {
      id: 'c0',
      relation: 'operates-site',
      region: span('The army built a camp in the valley, an official said.'),
      arguments: { actor: ['army'], facility: ['camp'], place: ['valley'] },
      status: 'asserted',
      claimant: ['official'],
    },
  ],
}

const attribution: Attribution = {
  id: 'a0',
  source: span('an official'),
  cue: span('said'),
  content: [span('The army built a camp in the valley')],
  act: 'state',
  claimant: { name: 'an official', kind: 'unnamed-person' },
}

const claim: Claim = {
  id: 'c_1',
  relation: 'operates-site',
  arguments: [
    { role: 'actor', ...span('army') },
    { role: 'facility', ...span('camp') },
  ],
  factuality: 'CT+',
  modes: [],
  chain: ['a0'],
  evidence: span('The army built a camp in the valley'),
  confidence: 0.8,
}

const extraction = (attributions: readonly Attribution[], claims: readonly Claim[]): Extraction => ({
  document: { id: 'd_1', file: 'folder/a.txt', sha256: '', language: 'en', text, zones: [] },
  sentences: [],
  entities: [],
  times: [],
  quantities: [],
  attributions,
  claims,
})

const figure = (scores: ReturnType<typeof scoreExtractions>, measure: string) =>
  scores.rows.find((row) => row.measure === measure)?.value

test('a right reading scores in full, and a claim short of one argument is lenient but not strict', () => {
  const scores = scoreExtractions([gold], [extraction([attribution], [claim])])
  expect(figure(scores, 'cue recall')).toBe(100)
  expect(figure(scores, 'source')).toBe(100)
  expect(figure(scores, 'content >= 0.8')).toBe(100)
  expect(figure(scores, 'claimant kind')).toBe(100)
  expect(figure(scores, 'recall lenient')).toBe(100)
  expect(figure(scores, 'recall strict')).toBe(0)
  expect(figure(scores, 'claimant')).toBe(100)
  expect(figure(scores, 'status')).toBe(100)
  expect(figure(scores, 'F1 lenient')).toBe(100)
  expect(figure(scores, 'precision strict (lower bound)')).toBe(0)
  expect(figure(scores, 'right claimant, of found')).toBe(100)
  expect(figure(scores, 'from navigation')).toBe(0)
})

test('F1 weighs what is found of the gold against what is right of the claims', () => {
  const invented = { ...claim, id: 'c_invented', relation: 'holds' }
  const scores = scoreExtractions([gold], [extraction([attribution], [claim, invented])])
  expect(figure(scores, 'precision (lower bound)')).toBe(50)
  expect(figure(scores, 'F1 lenient')).toBe(66.7)
  expect(figure(scores, 'F1 strict')).toBeUndefined()
})

test('a claim put in the outlet’s mouth has the wrong claimant', () => {
  const scores = scoreExtractions([gold], [extraction([attribution], [{ ...claim, chain: [] }])])
  expect(figure(scores, 'recall lenient')).toBe(100)
  expect(figure(scores, 'claimant')).toBe(0)
})

test('a claim of another relation finds nothing and costs precision', () => {
  const scores = scoreExtractions([gold], [extraction([], [{ ...claim, relation: 'holds' }])])
  expect(figure(scores, 'recall lenient')).toBe(0)
  expect(figure(scores, 'precision (lower bound)')).toBe(0)
  expect(scores.rows.find((row) => row.measure === 'relation holds')?.predicted).toBe(1)
})

test('a claim read from page furniture is counted', () => {
  const furniture = { ...claim, evidence: span('Read more') }
  expect(figure(scoreExtractions([gold], [extraction([], [furniture])]), 'from navigation')).toBe(1)
})

test('a gold file without an extraction is named', () => {
  expect(scoreExtractions([gold], []).missing).toEqual(['a.txt'])
})

const errorsOf = (attributions: readonly Attribution[], claims: readonly Claim[]) =>
  Object.fromEntries(
    scoreExtractions([gold], [extraction(attributions, claims)]).errors.map(({ kind, count }) => [kind, count]),
  )

test('a whole and right reading has no errors', () => {
  const whole = { ...claim, arguments: [...claim.arguments, { role: 'place' as const, ...span('valley') }] }
  expect(errorsOf([attribution], [whole])).toEqual({})
})

test('nothing read is a cue missed and a claim missed', () => {
  expect(errorsOf([], [])).toEqual({ 'cue missed': 1, 'claim missed: nothing like it there': 1 })
})

test('each wrong part of an attribution is an error of its own kind', () => {
  const errors = errorsOf(
    [
      {
        ...attribution,
        source: span('The army'),
        content: [span('in the valley')],
        act: 'deny',
        claimant: { name: 'x', kind: 'media' },
      },
      { ...attribution, id: 'a1', cue: span('built') },
    ],
    [],
  )
  expect(errors).toMatchObject({
    'wrong source': 1,
    'content cut short': 1,
    'wrong act': 1,
    'wrong claimant kind': 1,
    'cue invented': 1,
  })
})

test('each wrong part of a claim is an error of its own kind', () => {
  const wrong = {
    ...claim,
    arguments: [
      { role: 'actor' as const, ...span('an official') },
      ...claim.arguments.slice(1),
      { role: 'place' as const, ...span('valley') },
    ],
    factuality: 'CT-' as const,
    modes: ['negation' as const],
    chain: [],
  }
  expect(errorsOf([attribution], [wrong])).toEqual({ 'wrong argument': 1, 'wrong claimant': 1, 'wrong factuality': 1 })
  expect(errorsOf([attribution], [claim])).toEqual({ 'argument missing': 1 })
})

test('a claim of another relation with a like argument is told from nothing at all', () => {
  expect(errorsOf([attribution], [{ ...claim, relation: 'holds' }])).toEqual({
    'claim missed: another relation there': 1,
    'claim not in gold': 1,
  })
})

test('a content without its nesting has lost it', () => {
  const nested: GoldReport = {
    ...gold,
    attributions: [...gold.attributions, { ...gold.attributions[0]!, id: 'g1', cue: span('built'), within: 'g0' }],
  }
  const inner = { ...attribution, id: 'a1', cue: span('built') }
  const lost = scoreExtractions([nested], [extraction([attribution, inner], [])]).errors
  expect(lost).toContainEqual({ kind: 'nesting lost', count: 1 })
  const kept = scoreExtractions([nested], [extraction([attribution, { ...inner, within: 'a0' }], [])])
  expect(kept.errors.map((one) => one.kind)).not.toContain('nesting lost')
})

test('relations, acts and depths have precision beside recall, gold depth read from gold attributions', () => {
  const { rows } = scoreExtractions([gold], [extraction([attribution], [claim, { ...claim, id: 'c_2', chain: [] }])])
  expect(rows.find((row) => row.measure === 'relation operates-site')).toMatchObject({ value: 100, precision: 50 })
  expect(rows.find((row) => row.measure === 'chain depth 1')).toMatchObject({ gold: 1, found: 1, precision: 100 })
  expect(rows.find((row) => row.measure === 'chain depth 0')).toMatchObject({ gold: 0, precision: 0 })
  expect(rows.find((row) => row.measure === 'act state')).toMatchObject({ value: 100, precision: 100 })
})
