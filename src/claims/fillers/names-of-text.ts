import { type Tree, tag } from '../../attribution/index.ts'
import { Kept } from '../../schema/index.ts'

const namesByTree = new Kept<Tree, ReadonlySet<string>>()

/** Every word of a text that is read as a name within a sentence. */
export function namesOf(tree: Tree): ReadonlySet<string> {
  const known = namesByTree.get(tree)
  if (known) return known
  const names = new Set<string>()
  const { tag: tags, sentence, length } = tree.tokens
  for (let i = 1; i < length; i++)
    if (tags[i] === tag.PROPN && sentence[i] === sentence[i - 1]) names.add(tree.words[i]!)
  namesByTree.set(tree, names)
  return names
}
