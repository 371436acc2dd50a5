import { describe, expect, test } from 'vitest'
import { behindDateline } from './dateline.ts'

const words = (text: string): string => text.slice(behindDateline(text, { start: 0, end: text.length }))

describe('behindDateline', () => {
  test('steps over place, day and agency', () => {
    for (const line of [
      'PORT SELLA, Aug. 27 (Coast Wire) — ',
      'Kovar, Velmark (GNN) -- ',
      'PORT SELLA – ',
      'TOLMIN—',
      'OSK, Sept 9 - ',
      'Dec 29 (Coast Wire) - ',
      'TADMIR / DAYR OSK (Coast Wire, translated) – ',
    ])
      expect(words(`${line}Fighters overran the town.`)).toBe('Fighters overran the town.')
  })

  test('leaves asides, ranges and short abbreviations alone', () => {
    for (const text of [
      'The army – The Velmark Times said – left the town.',
      'NATO – the alliance – left the town.',
      'Velmark-backed fighters overran the town.',
      'By Anna Marsh - The Coastal Times',
      'Velmark said – and Osk agreed – that it would leave.',
    ])
      expect(words(text)).toBe(text)
  })
})
