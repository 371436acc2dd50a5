import { DEPENDENCY, TAG } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import { wordsOf } from '../words.ts'
import type { Draft } from './draft.ts'

const TYPES = new Map([
  ...['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself'].map((word) => [word, 'Person'] as const),
  ...['it', 'its', 'itself', 'they', 'them', 'their', 'theirs', 'themselves'].map(
    (word) => [word, 'Organization'] as const,
  ),
])

/** Pronouns of the third person. The type of "it" and "they" is a stand-in until coreference finds what they mean. */
export function findPronouns(syntax: Syntax): Draft[] {
  const { tokens } = syntax
  const words = wordsOf(syntax.document, tokens)
  const found: Draft[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.tag[i] !== TAG.PRON || tokens.dependency[i] === DEPENDENCY.expl) continue
    const type = TYPES.get(words.lower[i]!)
    if (type !== undefined) found.push({ first: i, end: i + 1, kind: 'pronoun', type, confidence: 0.8, head: i })
  }
  return found
}
