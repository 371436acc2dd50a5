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
  expect(figure(scores, 'from navigation')).toBe(0)
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
