import { isPassive } from '../trees/clauses.ts'
import { type Tree, tag } from '../trees/tree.ts'

/** Whether a participle tells what somebody says who is quoted: "quoted X as [saying]", "cites X as [denying]", "was quoted as [warning]". */
export function isQuotedAs(tree: Tree, token: number): boolean {
  const word = tree.words[token]
  if (tree.words[token - 1] !== 'as' || !word?.endsWith('ing')) return false
  return word === 'saying' || quotingBefore(tree, token) >= 0
}

/** The form of "quote" or "cite" that a participle behind "as" goes with, with no other verb between; token or -1. */
function quotingBefore(tree: Tree, token: number): number {
  const from = Math.max(0, token - REACH)
  for (let i = token - 2; i >= from && tree.tokens.sentence[i] === tree.tokens.sentence[token]; i--) {
    if (QUOTING.has(tree.words[i]!)) return i
    if (tree.tokens.tag[i] === tag.VERB) return -1
  }
  return -1
}
/** Tokens that may stand between. */
const REACH = 20
const QUOTING = new Set(['quoted', 'quotes', 'quote', 'quoting', 'cited', 'cites', 'cite', 'citing'])

/** "X was [quoted] … as saying", where X is who is quoted: the participle, so many tokens before at most; or -1. */
export function quotedParticiple(tree: Tree, saying: number, reach: number): number {
  const from = Math.max(0, saying - reach)
  for (let i = saying - 2; i >= from && tree.tokens.sentence[i] === tree.tokens.sentence[saying]; i--)
    if (tree.words[i] === 'quoted' || tree.words[i] === 'cited') return isPassive(tree, i) ? i : -1
  return -1
}
