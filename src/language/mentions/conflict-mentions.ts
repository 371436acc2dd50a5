import { TAG } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import { CAPITAL, wordsOf } from '../words.ts'
import { type Draft, headOf } from './draft.ts'
import { coverOf } from './nominals.ts'

/** The network is believed from this confidence on. */
const SURE = 0.6

/**
 * What the network takes for an organisation, person, place or weapon where no name or listed noun was found, headed by a noun.
 * In text order.
 */
export function findConflictMentions(syntax: Syntax, found: readonly Draft[]): Draft[] {
  const { tokens, conflict } = syntax
  const words = wordsOf(syntax.document, tokens)
  const cover = coverOf(found, tokens.length)
  return conflict.flatMap(({ first: opened, end, type, confidence }) => {
    if (confidence < SURE || type === 'Nationality') return []
    let first = opened
    if (tokens.tag[first] === TAG.DET && first + 1 < end) first++
    for (let i = first; i < end; i++) if (cover[i]! >= 0) return []
    const head = headOf(syntax, first, end)
    const isName = tokens.tag[head] === TAG.PROPN && (words.shape[head]! & CAPITAL) !== 0
    // What only describes a place may be a site, a stretch of land or a stock of arms.
    if (!isName && (tokens.tag[head] !== TAG.NOUN || type === 'Place')) return []
    const told = type === 'Weapon' && !isName ? 'WeaponClass' : type
    return [
      {
        first: isName ? first : opened,
        end,
        kind: isName ? ('name' as const) : ('nominal' as const),
        type: told,
        confidence,
        head,
      },
    ]
  })
}
