import type { Cue } from '../cues/cues.ts'
import { ownerOfWords } from '../trees/noun-clauses.ts'
import { dep, type Tree, tag } from '../trees/tree.ts'

/**
 * What stands behind the owner of a noun of saying and tells what was said: "the call by X and others [for a blockade]", "a vow from X [to fight
 * on]", whatever it was hung on. Half-open token range, or undefined.
 */
export function behindOwner(tree: Tree, { anchor, word }: Cue): readonly [number, number] | undefined {
  const owner = word.owned ? ownerOfWords(tree, anchor)?.token : undefined
  if (owner === undefined || owner < anchor) return undefined
  const { head, sentence, tag: tags } = tree.tokens
  const from = within(tree, owner, word.prepositions) ?? tree.right[owner]!
  const top = head[from] ?? -1
  const opens = word.prepositions.has(tree.words[from] ?? '') || (tree.words[from] === 'to' && tags[top] === tag.VERB)
  if (!opens || sentence[from] !== sentence[anchor] || top <= from || tree.left[top] !== from) return undefined
  return [from, tree.right[top]!]
}

/** Where what was said begins, if it was hung on the owner; never in a name ("the Office for Trade"), nor behind "of" what a common noun is made of. */
function within(tree: Tree, owner: number, prepositions: ReadonlySet<string>): number | undefined {
  const { dependency, tag: tags } = tree.tokens
  for (let c = tree.first[owner]!; c >= 0; c = tree.next[c]!) {
    const left = tree.left[c]!
    if (left <= owner) continue
    if (dependency[c] === dep.acl && tree.words[left] === 'to' && tags[c] === tag.VERB) return left
    const word = tree.words[left]!
    const isTold = dependency[c] === dep.nmod && prepositions.has(word) && tree.cover[c] !== tree.cover[owner]
    if (isTold && (word !== 'of' || tags[owner] === tag.PROPN)) return left
  }
  return undefined
}
