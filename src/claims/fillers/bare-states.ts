import { child, dep, type Filler, type Tree, tag } from '../../attribution/index.ts'
import type { Role } from '../../schema/index.ts'

/** "The Marland sanctions", "a Velmark raid": whether the one who is said to act is a state or place whose bare name stands before the deed, so that it may as well be done there. */
export function isBareState(tree: Tree, deed: number, fillers: ReadonlyMap<Role, readonly Filler[]>): boolean {
  const actor = fillers.get('actor')?.[0]?.token
  if (actor === undefined || actor >= deed || fillers.has('recipient') || tree.tokens.tag[deed] !== tag.NOUN)
    return false
  const index = tree.mention[actor]! >= 0 ? tree.mention[actor]! : tree.cover[actor]!
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (mention?.kind !== 'name' || !STATES.has(mention.type) || tree.tokens.tag[actor] !== tag.PROPN) return false
  if (tree.tokens.dependency[actor] === dep['nmod:poss']) return false
  // "U.S. sanctions": such a name stands for the adjective.
  const name = tree.text.slice(mention.start, mention.end)
  if (/^(?:\p{Lu}\.?){2,}$/u.test(name)) return false
  // "On Marland sanctions": the preposition may hang on the state.
  if (mention.endToken === deed) return true
  return tree.tokens.head[actor] === deed && child(tree, actor, dep.case) < 0
}
const STATES: ReadonlySet<string> = new Set(['Country', 'Place'])
