import { dep, type Tree, tag } from '../attribution/index.ts'

/** "A strike [took place] on the convoy", "raids [continue] against it": whether a noun is the subject of a verb that says only that it comes about. */
export function comesAbout(tree: Tree, noun: number): boolean {
  const { head, dependency, tag: tags, lemma } = tree.tokens
  const verb = head[noun]!
  if (dependency[noun] !== dep.nsubj || verb <= noun || tags[verb] !== tag.VERB) return false
  return COMING_ABOUT.has(lemma[verb]!) || (lemma[verb] === 'take' && tree.words[verb + 1] === 'place')
}
const COMING_ABOUT = new Set('happen occur continue begin start resume end come follow unfold persist cease'.split(' '))
