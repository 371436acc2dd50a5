import type { Tree } from '../../attribution/index.ts'

/** "[Velmoran] minister": a word in capitals that looks like an adjective of a nation and that no list has. */
export function looksNational(tree: Tree, token: number): boolean {
  if (NO_NATION.has(tree.words[token]!)) return false
  return NATIONAL.test(tree.text.slice(tree.tokens.start[token]!, tree.tokens.end[token]!))
}
const NATIONAL = /^\p{Lu}\p{Ll}+(?:an|ese|ish|i)$/u
const NO_NATION = new Set(
  'human civilian veteran urban suburban republican christian roman median partisan bipartisan spartan mini multi semi anti foolish selfish british'.split(
    ' ',
  ),
)
