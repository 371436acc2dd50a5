import { dep, type Filler, type Tree, tag } from '../../attribution/index.ts'
import type { Role } from '../../schema/index.ts'
import type { FillerTypes } from './filler-types.ts'

/** "Cooperation between A and B", "A and B agreed to restore ties": the second party is the first one’s counterpart. */
export function reciprocate(tree: Tree, fillers: Map<Role, readonly Filler[]>, types: FillerTypes): void {
  const actors = fillers.get('actor') ?? []
  if (fillers.has('recipient') || actors.length < 2) {
    // "A … and B had agreed": the parser may have kept the second party apart.
    const second = actors.length === 1 && !fillers.has('recipient') ? lateConjunct(tree, actors[0]!.token, types) : -1
    if (second >= 0) fillers.set('recipient', [{ token: second, inferred: false }])
    return
  }
  fillers.set('actor', actors.slice(0, 1))
  fillers.set('recipient', actors.slice(1))
}

/** "The two armies", "both sides": a noun that names both parties to what they do with each other. */
export function isPair(tree: Tree, actor: number): boolean {
  const { dependency, tag: tags } = tree.tokens
  if (tags[actor] !== tag.NOUN || !tree.words[actor]!.endsWith('s')) return false
  for (let c = tree.first[actor]!; c >= 0 && c < actor; c = tree.next[c]!)
    if ((dependency[c] === dep.nummod || dependency[c] === dep.det) && PAIRS.has(tree.words[c]!)) return true
  return false
}
const PAIRS = new Set(['two', 'both'])

function lateConjunct(tree: Tree, actor: number, types: FillerTypes): number {
  for (let c = tree.first[actor]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.appos) continue
    for (let d = tree.first[c]!; d >= 0; d = tree.next[d]!) {
      if (tree.tokens.dependency[d] === dep.conj && types.fits(tree, d, ['Party'])) return d
    }
  }
  return -1
}
