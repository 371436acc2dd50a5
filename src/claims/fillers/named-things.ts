import { type Tree, tag } from '../../attribution/index.ts'

/** "The tanker [Mira Dawn]", "the daily Northern Post": the common noun right before a name that says what it names; token or -1. */
export function describedAs(tree: Tree, index: number): number {
  const { firstToken } = tree.analysis.mentions[index]!
  const before = firstToken - 1
  if (before < 0 || tree.tokens.sentence[before] !== tree.tokens.sentence[firstToken]) return -1
  return tree.tokens.tag[before] === tag.NOUN && tree.cover[before]! !== index ? before : -1
}

/** Whether the words of a name say what it names: one of a place, or one of capitals alone. */
export function saysWhat(tree: Tree, index: number): boolean {
  const { type, start, end } = tree.analysis.mentions[index]!
  return type === 'Place' || /^\p{Lu}{3,}s?$/u.test(tree.text.slice(start, end))
}
