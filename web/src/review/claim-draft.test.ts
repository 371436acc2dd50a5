import { expect, test } from 'vitest'
import type { Extraction } from '../../../src/schema/extraction.ts'
import { chainTo, draftFrom, draftOf, requestOf } from './claim-draft.ts'
import { nearestWords } from './selected-words.ts'

const text = 'The Lantern said an officer said: Sarovia supplies rockets. Sarovia denied it.'
const words = (exact: string, from = 0) => {
  const start = text.indexOf(exact, from)
  return { start, end: start + exact.length, text: exact }
}
const extraction = {
  document: { text },
  quantities: [],
  times: [],
  attributions: [
    { id: 'a0', cue: words('said'), content: [words('an officer said: Sarovia supplies rockets')], act: 'report' },
    { id: 'a1', cue: words('said', 20), content: [words('Sarovia supplies rockets')], act: 'state', within: 'a0' },
  ],
} as unknown as Extraction

test('a claim drafted from words is said by whoever they are attributed to, through whom', () => {
  expect(draftFrom(words('supplies rockets'), extraction).chain).toEqual(['a0', 'a1'])
  expect(draftFrom(words('denied it'), extraction).chain).toEqual([])
  expect(chainTo('a0', extraction)).toEqual(['a0'])
})

test('a draft of a claim left as it is asks for what the claim says', () => {
  const claim = {
    ...{ id: 'c_1', relation: 'transfers', factuality: 'PR+' as const, modes: [], chain: ['a0'], confidence: 1 },
    evidence: words('Sarovia supplies rockets'),
    arguments: [{ role: 'actor' as const, ...words('Sarovia') }],
  }
  expect(requestOf(draftOf(claim, extraction), text, 'd_1', 'c_1')).toEqual({
    request: {
      ...{ verdict: 'edit', report: 'd_1', claim: 'c_1' },
      change: {
        ...{ relation: 'transfers', factuality: 'PR+', modes: [], chain: ['a0'] },
        evidence: words('Sarovia supplies rockets'),
        arguments: [{ role: 'actor', words: words('Sarovia') }],
      },
    },
  })
})

test('written words are taken where they stand nearest to the evidence', () => {
  const draft = draftFrom(words('Sarovia denied it'), extraction)
  const filled = {
    ...draft,
    relation: 'transfers',
    fillers: [{ key: 0, role: 'actor' as const, words: { text: 'Sarovia' } }],
  }
  const asked = requestOf(filled, text, 'd_1', undefined)
  expect('request' in asked && asked.request).toMatchObject({
    change: { arguments: [{ words: words('Sarovia', 50) }] },
  })
  expect(nearestWords(text, 'Atlantis', 0)).toBeUndefined()
})

test('what is missing or not in the text is told field by field', () => {
  const draft = {
    ...draftFrom(words('denied it'), extraction),
    fillers: [{ key: 3, role: 'item' as const, words: { text: 'gold' } }],
  }
  const asked = requestOf(draft, text, 'd_1', undefined)
  expect('faults' in asked && Object.keys(asked.faults)).toEqual(['filler 3', 'relation'])
})
