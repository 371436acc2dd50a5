import { adposition, type Tree, tag } from './tree.ts'

/** "Protects soldiers against [Velmark], which": a name right before the comma, set against the noun that the clause was given; or -1. */
export function nameBeside(tree: Tree, pronoun: number, noun: number): number {
  if (tree.words[pronoun] !== 'which' || tree.words[pronoun - 1] !== ',') return -1
  let at = pronoun - 2
  if (tree.tokens.tag[at] !== tag.PROPN) return -1
  while (at > noun && tree.tokens.head[at]! > noun) at = tree.tokens.head[at]!
  return at > noun && tree.tokens.head[at] === noun && OPPOSING.has(adposition(tree, at)) ? at : -1
}
const OPPOSING = new Set(['against', 'by', 'from', 'with', 'to'])
