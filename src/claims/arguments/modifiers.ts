import { adposition, dep, type Filler, type Tree, tag } from '../../attribution/index.ts'
import { isName } from '../fillers/filler-types.ts'
import { nameRightBefore } from './name-before-title.ts'

/** "The [Osk]-based minister", read as three nouns. */
function isSeat(tree: Tree, token: number): boolean {
  const index = tree.cover[token]!
  const end = index >= 0 ? tree.analysis.mentions[index]!.endToken : token + 1
  return [end, token + 1].some((at) => tree.words[at] === '-' && tree.words[at + 1] === 'based')
}

/** Nouns, names and adjectives before a noun, names first, the nearest first. */
export function modifiersOf(tree: Tree, noun: number): readonly Filler[] {
  const found: Filler[] = []
  for (let c = tree.first[noun]!; c >= 0 && c < noun; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    // "The [Osk-based] minister"
    if ((code === dep.amod && tree.tokens.tag[c] === tag.VERB) || isSeat(tree, c)) continue
    // "Near Velmark, one [strike]": where it was.
    if (code === dep.nmod && adposition(tree, c) !== '') continue
    if (code === dep.compound || code === dep.amod || code === dep['nmod:poss'] || code === dep.nmod) {
      found.push({ token: c, inferred: false })
      if (code === dep.compound) found.push(...modifiersOf(tree, c))
      // "Nuclear and [missile] tests"
      for (let d = tree.first[c]!; d >= 0; d = tree.next[d]!)
        if (tree.tokens.dependency[d] === dep.conj && d < noun) found.push({ token: d, inferred: false })
    }
  }
  const name = nameRightBefore(tree, noun)
  if (name >= 0 && !found.some((one) => one.token === name)) found.push({ token: name, inferred: false })
  // Names first, and the nearest is the most specific: "Iranian Defence Ministry spokesman".
  found.reverse()
  return [...found.filter((one) => isName(tree, one.token)), ...found.filter((one) => !isName(tree, one.token))]
}
