import type { Filler, Tree } from '../attribution/index.ts'
import type { Role } from '../schema/index.ts'
import { mentionOf } from './filler-types.ts'
import type { Frame } from './frames.ts'

/** Roles whose fillers joined by "and" may make claims of their own. */
const SPLIT: readonly Role[] = ['actor', 'recipient', 'facility', 'instrument', 'organization']

/**
 * One set of fillers for each combination of joined sites, and of joined parties that are all called by name ("Velmark and Sohran"), so that
 * each is known again in other reports. Parties joined without a name ("six persons and eleven companies") stay together, as does what fills other roles.
 */
export function apart(tree: Tree, frame: Frame): readonly ReadonlyMap<Role, readonly Filler[]>[] {
  let sets: ReadonlyMap<Role, readonly Filler[]>[] = [frame.fillers]
  for (const role of SPLIT) {
    const joined = frame.fillers.get(role)
    if (!joined || joined.length < 2) continue
    if (role !== 'facility' && !joined.every(({ token }) => isNamed(tree, token))) continue
    sets = sets.flatMap((set) => joined.slice(0, 4).map((filler) => new Map(set).set(role, [filler])))
  }
  return sets
}

function isNamed(tree: Tree, token: number): boolean {
  const mention = mentionOf(tree, token)
  return mention >= 0 && tree.analysis.mentions[mention]!.kind === 'name'
}
