import { dep, type Tree, tag } from '../../attribution/index.ts'

/** "[Iranian Parliament] Speaker Ali Larijani", "[Velmark]’s Defence Minister Anna Marsh": the name before a title that the parse hung elsewhere; token or -1. */
export function nameRightBefore(tree: Tree, title: number): number {
  const direct = nameEndingAt(tree, title)
  const code = tree.tokens.dependency[title]!
  const isTitle = code === dep['nmod:desc'] || code === dep.compound || code === dep.flat
  if (direct >= 0) {
    const { type, headToken } = tree.analysis.mentions[direct]!
    return isTitle || type === 'Country' || type === 'Nationality' ? headToken : -1
  }
  if (!isTitle) return -1
  let first = title
  while (isInTitle(tree, first - 1, title)) first--
  const isOwner = OWNING.has(tree.words[first - 1] ?? '')
  const index = nameEndingAt(tree, isOwner ? first - 1 : first)
  if (index < 0) return -1
  const { type, headToken } = tree.analysis.mentions[index]!
  return type === 'Person' ? -1 : headToken
}
const OWNING = new Set(["'s", '’s', "'", '’'])

/** Whether a token is a word of the title itself, and of no name. */
function isInTitle(tree: Tree, token: number, title: number): boolean {
  if (token < 0 || title - token > 5 || tree.tokens.sentence[token] !== tree.tokens.sentence[title]) return false
  const code = tree.tokens.tag[token]
  const index = tree.cover[token]!
  const isName = index >= 0 && tree.analysis.mentions[index]!.kind === 'name' && tree.cover[title] !== index
  if (isName) return false
  return code === tag.NOUN || code === tag.PROPN || code === tag.ADJ || tree.words[token] === '-'
}

/** Index of the name that ends right before `token`, or -1. */
function nameEndingAt(tree: Tree, token: number): number {
  if (token < 1 || tree.tokens.sentence[token - 1] !== tree.tokens.sentence[token]) return -1
  const index = tree.cover[token - 1]!
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  return mention?.kind === 'name' && mention.endToken === token ? index : -1
}
