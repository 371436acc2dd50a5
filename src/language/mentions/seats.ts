import { DEPENDENCY } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import { wordsOf } from '../words.ts'
import { type Draft, headOf } from './draft.ts'
import type { MentionLexicon } from './mention-lexicon.ts'

/** Capitals and seats of power that speak or act ("Jerusalem has warned") become the body that acts there. */
export function actingSeats(syntax: Syntax, names: readonly Draft[], lexicon: MentionLexicon): readonly Draft[] {
  const { tokens } = syntax
  const words = wordsOf(syntax.document, tokens)
  return names.map((name) => {
    if (name.type !== 'Place' || name.end - name.first > 3) return name
    if (!lexicon.seats.has(words.lower.slice(name.first, name.end).join(' '))) return name
    const head = headOf(syntax, name.first, name.end)
    const governor = tokens.head[head]!
    if (tokens.dependency[head] !== DEPENDENCY.nsubj || governor < 0) return name
    return lexicon.actingVerbs.has(tokens.lemma[governor]!) ? { ...name, type: 'GovernmentBody' } : name
  })
}
