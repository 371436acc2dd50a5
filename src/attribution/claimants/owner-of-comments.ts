import type { Resources } from '../../resources/index.ts'
import type { Claimant } from '../../schema/index.ts'
import type { Source } from '../sources/sources.ts'
import { phraseSpan } from '../trees/phrases.ts'
import { possessorOf } from '../trees/possessors.ts'
import { adposition, dep, type Tree, tag } from '../trees/tree.ts'
import { claimantOf } from './claimants.ts'

/** Farthest that the noun is looked for before its clause, in tokens. */
const FARTHEST = 8

/**
 * "Pointed to General Pell's comments in which [he] acknowledged …", "an interview by Holt where she said …": whose words a clause
 * tells of is who speaks in it, not who refers to them. Undefined for any other source.
 */
export function ownerOfComments(tree: Tree, source: Source, resources: Resources): Claimant | undefined {
  if (!/^(?:he|she|they|it)$/.test(tree.words[source.head]!)) return undefined
  const { words, tokens } = tree
  const relative = source.head - 1
  const isClause = words[relative] === 'where' || (words[relative] === 'which' && words[relative - 1] === 'in')
  if (!isClause) return undefined
  for (let at = relative - 1; at > Math.max(0, relative - FARTHEST); at--) {
    if (tokens.sentence[at] !== tokens.sentence[source.head]) return undefined
    if (tokens.tag[at] !== tag.NOUN || !WORDS.has(tokens.lemma[at]!)) continue
    const owner = possessorOf(tree, at)?.token ?? behind(tree, at, relative)
    return owner === undefined
      ? undefined
      : claimantOf(tree, { span: phraseSpan(tree, owner, 'name'), head: owner, inferred: true }, resources)
  }
  return undefined
}

/** Nouns for what somebody says at a time and place. */
const WORDS = new Set(
  'comment remark speech interview statement address letter article testimony message post tweet sermon essay column memo video lecture briefing report'.split(
    ' ',
  ),
)

/** "Comments [by] General Pell": the token of who made them, before the clause. */
function behind(tree: Tree, noun: number, end: number): number | undefined {
  for (let i = noun + 2; i < end; i++) {
    const { head, dependency } = tree.tokens
    if (head[i] === noun && dependency[i] === dep.nmod && /^(?:by|from|of)$/.test(adposition(tree, i))) return i
  }
  return undefined
}
