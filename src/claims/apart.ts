import { child, dep, type Filler, type Tree } from '../attribution/index.ts'
import type { Role } from '../schema/index.ts'
import { isName } from './fillers/filler-types.ts'
import type { Frame } from './frames.ts'

/** Roles whose fillers joined by "and" may make claims of their own. */
const SPLIT: readonly Role[] = ['actor', 'recipient', 'facility', 'instrument', 'organization']

/**
 * One set of fillers for each combination of joined parties that all have names, in whole or in part ("Orsa and the Velmark army"), or articles of
 * their own ("the army and the militia"). Others stay together, as one claim tells of them all: "Orljak and other towns", "nine soldiers and two children". Of
 * sites each may be denied by itself.
 */
export function apart(tree: Tree, frame: Frame): readonly ReadonlyMap<Role, readonly Filler[]>[] {
  let sets: ReadonlyMap<Role, readonly Filler[]>[] = [frame.fillers]
  for (const role of SPLIT) {
    const joined = frame.fillers.get(role)
    if (!joined || joined.length < 2) continue
    const areParties =
      joined.every((one) => holdsName(tree, one.token)) || joined.every((one) => isDefinite(tree, one.token))
    if (!areParties && role !== 'facility') continue
    sets = sets.flatMap((set) => joined.slice(0, 4).map((filler) => new Map(set).set(role, [filler])))
  }
  return sets
}

/** Whether a party is called by name, or by what it is to one: "Velmark", "the Velmark army". */
function holdsName(tree: Tree, token: number): boolean {
  if (isName(tree, token)) return true
  if (!isDefinite(tree, token)) return false
  for (let at = tree.left[token]!; at < token; at++) if (isName(tree, at)) return true
  return false
}

function isDefinite(tree: Tree, token: number): boolean {
  const determiner = child(tree, token, dep.det)
  return determiner >= 0 && tree.words[determiner] === 'the'
}
