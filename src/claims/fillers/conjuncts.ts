import { dep, type Tree } from '../../attribution/index.ts'
import type { FillerTypes } from './filler-types.ts'
import { mayBe } from './guessed-names.ts'

/** What is joined to a filler by "and", of the same types. */
export function conjunctsOf(
  tree: Tree,
  filler: number,
  trigger: number,
  wanted: readonly string[] | undefined,
  types: FillerTypes,
): readonly number[] {
  const found: number[] = []
  for (let c = tree.first[filler]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.conj || c === trigger || isOneOf(tree, filler, c)) continue
    if (types.fits(tree, c, wanted) || mayBe(tree, c, 'subject', wanted, types)) found.push(c)
  }
  const sibling = joinedSibling(tree, filler)
  if (sibling >= 0 && types.fits(tree, sibling, wanted)) found.push(sibling)
  return found
}

/** "A general, [Marek Lund], and others": the name of whom the words before describe, read as somebody else. */
function isOneOf(tree: Tree, filler: number, other: number): boolean {
  const [index, joined] = [tree.mention[filler]!, tree.mention[other]!]
  return (
    index >= 0 &&
    joined >= 0 &&
    tree.words[tree.left[other]! - 1] !== 'and' &&
    tree.entity[index] === tree.entity[joined]
  )
}

/** "A and B have built": two subjects with "and" between them, where the parser did not join them. Token or -1. */
function joinedSibling(tree: Tree, filler: number): number {
  const { dependency, head } = tree.tokens
  const above = head[filler]!
  if (above < 0) return -1
  for (let c = tree.first[above]!; c >= 0 && c < filler; c = tree.next[c]!) {
    if (
      dependency[c] === dependency[filler] &&
      tree.words[tree.right[c]!] === 'and' &&
      tree.left[filler]! - tree.right[c]! <= 1
    )
      return c
  }
  return -1
}
