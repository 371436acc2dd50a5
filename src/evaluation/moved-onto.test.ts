import { expect, test } from 'vitest'
import type { GoldReport } from './gold.ts'
import { movedOnto } from './moved-onto.ts'

const cue = { start: 38, end: 42, text: 'said' }
const gold: GoldReport = {
  file: 'page.html',
  text: 'Related: other news\n\nThe army of Tarsen said no.\n\nThe town said yes.\n',
  notClaims: [{ start: 0, end: 19, text: 'Related: other news' }],
  attributions: [{ id: 'a1', cue: { start: 59, end: 63, text: 'said' }, content: [], acts: ['state'] }],
  claims: [],
}

test('a span moves with its paragraph, also when an earlier one was left out', () => {
  const text = 'The army of Tarsen said no.\n\nThe town said yes.\n'
  const moved = movedOnto(gold, text).attributions[0]!.cue
  expect(text.slice(moved.start, moved.end)).toBe('said')
  expect(moved.start).toBe(text.lastIndexOf('said'))
})

test('gold that counts in the file stays as it is', () => {
  const { text: _, ...inFile } = gold
  const plain: GoldReport = { ...inFile, attributions: [{ id: 'a1', cue, content: [], acts: ['state'] }] }
  expect(movedOnto(plain, 'anything')).toBe(plain)
})
