import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { StandOffGold, withWords } from './stand-off-gold.ts'

const text = 'Harbour hit\n\nThe navy said that Marland shelled the harbour.'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const gold = StandOffGold.parse({
  article: 'x1',
  sha256: createHash('sha256').update(text).digest('hex'),
  attributions: [
    {
      ...{ id: 'a1', source: at('The navy'), cue: at('said'), acts: ['state'], kind: 'organization' },
      content: [at('that Marland shelled the harbour')],
    },
  ],
  claims: [
    {
      ...{ id: 'c1', relation: 'strikes', region: at('The navy said that Marland shelled the harbour.') },
      ...{ arguments: { actor: [at('Marland')] }, status: 'asserted', claimant: [at('navy'), 'AUTHOR'] },
    },
  ],
  notClaims: [],
})

test('gold gets its words from the text that was annotated', () => {
  const found = withWords(gold, text)!
  expect(found.attributions[0]).toMatchObject({ source: { text: 'The navy' }, cue: { text: 'said' } })
  expect(found.claims[0]).toMatchObject({ arguments: { actor: ['Marland'] }, claimant: ['navy', 'AUTHOR'] })
})

test('gold is for no other text', () => expect(withWords(gold, `${text} `)).toBeUndefined())
