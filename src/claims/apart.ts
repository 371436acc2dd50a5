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
    sets = sets.flatMap((set) =>
      joined.slice(0, 4).map((filler) => withOwnPlaces(tree, new Map(set).set(role, [filler]), joined, filler)),
    )
  }
  return sets
}

/** "Took [Osk] and Talm": each is where it is itself, not where those are that it is told with. */
function withOwnPlaces(
  tree: Tree,
  fillers: Map<Role, readonly Filler[]>,
  joined: readonly Filler[],
  own: Filler,
): ReadonlyMap<Role, readonly Filler[]> {
  const places = fillers.get('place')
  if (!places) return fillers
  const isOwn = ({ token, inferred }: Filler): boolean => {
    let at = token
    while (inferred && at >= 0) {
      if (joined.some((one) => one.token === at)) return at === own.token
      at = tree.tokens.head[at]!
    }
    return true
  }
  const kept = places.filter(isOwn)
  if (kept.length > 0) fillers.set('place', kept)
  else fillers.delete('place')
  return fillers
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
