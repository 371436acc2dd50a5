import { dep, type Tree, tag } from '../../attribution/index.ts'

/** "A strike [took place] on the convoy", "as raids [continue] against it": the verb that says only that what a noun names comes about, or -1. */
export function comingAbout(tree: Tree, noun: number): number {
  const { head, dependency, tag: tags, lemma, length } = tree.tokens
  const isSaid = (verb: number): boolean =>
    tags[verb] === tag.VERB &&
    (COMING_ABOUT.has(lemma[verb]!) || (lemma[verb] === 'take' && tree.words[verb + 1] === 'place'))
  const verb = head[noun]!
  if (dependency[noun] === dep.nsubj && verb > noun) return isSaid(verb) ? verb : -1
  const next = noun + 1
  // A verb that was hung on its own subject.
  return next < length && head[next] === noun && dependency[next] === dep.acl && isSaid(next) ? next : -1
}
const COMING_ABOUT = new Set('happen occur continue begin start resume end come follow unfold persist cease'.split(' '))
