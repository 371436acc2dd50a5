import { expect, test } from 'vitest'
import type { Attribution } from '../../../src/schema/attribution.ts'
import { chainWords } from './chain-words.ts'

const attribution = (id: string, name: string, within?: string): Attribution => ({
  id,
  cue: { start: 0, end: 4, text: 'said' },
  content: [],
  act: 'state',
  claimant: { name, kind: 'media' },
  ...(within !== undefined && { within }),
})

test('a chain is written from the outermost to the innermost', () => {
  const words = chainWords([
    attribution('a0', 'MNA'),
    attribution('a1', 'Daily Lantern', 'a0'),
    attribution('a2', 'an officer', 'a1'),
  ])
  expect([...words.values()]).toEqual(['MNA', 'MNA ← Daily Lantern', 'MNA ← Daily Lantern ← an officer'])
})

test('a chain that leads back into itself ends', () => {
  expect(chainWords([attribution('a0', 'A', 'a1'), attribution('a1', 'B', 'a0')]).get('a0')).toBe('B ← A')
})

test('where no one is named, the cue stands for the claimant', () => {
  const { claimant: _no, ...unnamed } = attribution('a0', '')
  expect(chainWords([unnamed]).get('a0')).toBe('no one named (“said”)')
})
