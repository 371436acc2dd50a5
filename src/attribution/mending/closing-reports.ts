import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import { draftOf, type TreeDraft } from './tree-draft.ts'

/** What the name of a paper or agency is made of. */
const NAMING = new Set([tag.NOUN, tag.PROPN, tag.ADJ, tag.DET, tag.NUM])
/** Longest name looked for, in tokens. */
const LONGEST = 7

/**
 * Tokens in which "…, the Northern Post reports." at the end of a sentence is what that paper does, and all before it what it says, where
 * "reports" was read as a noun. The same object where there is none. Linear.
 */
export function withClosingReports(tokens: Tokens, text: string): Tokens {
  const { tag: tags, lemma, sentence, start, end } = tokens
  let draft: TreeDraft | undefined
  for (let i = 3; i < tokens.length; i++) {
    if (lemma[i] !== 'report' || tags[i] !== tag.NOUN || text.slice(start[i], end[i]) !== 'reports') continue
    const isLast = sentence[i + 1] !== sentence[i] || /^[.!?]$/.test(text.slice(start[i + 1], end[i + 1]))
    const first = isLast ? nameBefore(tokens, text, i) : -1
    const root = first < 0 ? -1 : rootOf(draft?.head ?? tokens.head, tokens, i)
    if (root < 0 || root >= first) continue
    draft ??= draftOf(tokens)
    for (let at = first; at < i; at++) if (draft.head[at] === i) draft.head[at] = i - 1
    draft.tag[i] = tag.VERB
    draft.head[i] = draft.head[root]!
    draft.dependency[i] = dep.root
    draft.head[root] = i
    draft.dependency[root] = dep.ccomp
    draft.head[i - 1] = i
    draft.dependency[i - 1] = dep.nsubj
  }
  return draft ? { ...tokens, ...draft } : tokens
}

/** Where a capital name of one paper begins that stands between a comma and a token ("the Northern Post", "Vetrafax"); or -1. */
function nameBefore({ tag: tags, sentence, start, end }: Tokens, text: string, verb: number): number {
  if (!/^\p{Lu}/u.test(text.charAt(start[verb - 1]!))) return -1
  for (let at = verb - 1; at > 1 && verb - at <= LONGEST && sentence[at] === sentence[verb]; at--) {
    if (!NAMING.has(tags[at]!)) return -1
    if (/^[,”"]$/.test(text.slice(start[at - 1], end[at - 1]))) return at
  }
  return -1
}

/** The main verb of a token's sentence, or -1. */
function rootOf(head: Int32Array, { tag: tags, sentence }: Tokens, token: number): number {
  let at = token
  for (let steps = 0; steps < 20 && head[at]! >= 0 && sentence[head[at]!] === sentence[token]; steps++) at = head[at]!
  return tags[at] === tag.VERB ? at : -1
}
