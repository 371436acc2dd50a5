import { dep, type Tree, tag } from './tree.ts'
import { isInfinitive } from './verb-forms.ts'

/** "A proposal by X [to arm the rebels]": the verb, or -1. */
export function infinitiveOf(tree: Tree, noun: number): number {
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!)
    if (c > noun && tree.tokens.dependency[c] === dep.acl && isInfinitive(tree, c)) return c
  // "Must stick with his vow [to act]", hung on the verb.
  const next = noun + 2
  const isBehind = tree.words[noun + 1] === 'to' && tree.tokens.tag[next] === tag.VERB && tree.left[next] === noun + 1
  return isBehind && tree.tokens.sentence[next] === tree.tokens.sentence[noun] && isInfinitive(tree, next) ? next : -1
}
