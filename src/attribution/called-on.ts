import { adposition, dep, type Tree } from './tree.ts'
import { isInfinitive } from './verb-forms.ts'

/** "called on [the Union] to freeze", "appealed to [the council] to act": who is to do it, or -1. */
export function calledOn(tree: Tree, above: number, verb: number): number {
  if (!CALLING.has(tree.tokens.lemma[above]!) || !isInfinitive(tree, verb)) return -1
  for (let c = tree.first[above]!; c >= 0 && c < verb; c = tree.next[c]!) {
    if (c > above && tree.tokens.dependency[c] === dep.obl && CALLED.has(adposition(tree, c))) return c
  }
  return -1
}
const CALLING = new Set('call appeal plead prevail lean rely count press shout signal beckon'.split(' '))
const CALLED = new Set(['on', 'upon', 'to', 'with'])
