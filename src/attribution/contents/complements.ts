import type { Cue } from '../cues/cues.ts'
import { isWhen } from '../sources/can-speak.ts'
import { adposition, child, dep, type Tree, tag } from '../trees/tree.ts'

/** A complement of the verb or noun behind one of these prepositions, as token or -1. */
export function complement(tree: Tree, above: number, prepositions: ReadonlySet<string>): number {
  for (let c = tree.first[above]!; c >= 0; c = tree.next[c]!) {
    if (c < above) continue
    const code = tree.tokens.dependency[c]!
    const isNominal = (code === dep.obl || code === dep['obl:agent'] || code === dep.nmod) && !isWhen(tree, c)
    if (isNominal && prepositions.has(adposition(tree, c))) return tree.left[c]!
    if (code === dep.advcl || code === dep.acl || code === dep.ccomp) {
      const mark = child(tree, c, dep.mark)
      if (mark >= 0 && prepositions.has(tree.words[mark]!)) return tree.left[c]!
    }
  }
  return -1
}

/** End of the subtree whose leftmost token, or head, is given. */
export function reach(tree: Tree, token: number): number {
  let i = token
  let right = tree.right[i]!
  for (let steps = 0; steps < 40; steps++) {
    const above = tree.tokens.head[i]!
    if (above < 0 || tree.left[above]! < token) break
    i = above
    right = tree.right[i]!
  }
  return right
}

/** "put [the number of fighters] [at 300]". */
export function figureRanges(tree: Tree, cue: Cue, to: number): (readonly [number, number])[] {
  const object = child(tree, cue.anchor, dep.obj)
  if (object < cue.end) return []
  for (let at = object + 1; at < Math.min(to, object + 16); at++) {
    if (tree.words[at] !== 'at') continue
    for (let i = at + 1; i < Math.min(to, at + 5); i++) {
      if (tree.tokens.tag[i] === tag.NUM) return [[tree.left[object]!, Math.max(i + 1, tree.right[i]!)]]
    }
  }
  return []
}
