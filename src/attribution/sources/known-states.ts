import type { Resources } from '../../resources/index.ts'
import { Kept } from '../../schema/index.ts'
import type { Tree } from '../trees/tree.ts'

const names = new WeakMap<Resources, ReadonlySet<string>>()
const known = new Kept<Tree, boolean>()

/** Whether a report names states that a gazetteer of the packs lists: it is about the known world, not one of unlisted parties. */
export function namesKnownState(tree: Tree, resources: Resources): boolean {
  const held = known.get(tree)
  if (held !== undefined) return held
  const states = statesOf(resources)
  const found =
    new Set(
      tree.analysis.mentions
        .filter(({ kind, start, end }) => kind === 'name' && states.has(tree.text.slice(start, end)))
        .map(({ start, end }) => tree.text.slice(start, end)),
    ).size > 1
  known.set(tree, found)
  return found
}

function statesOf(resources: Resources): ReadonlySet<string> {
  let states = names.get(resources)
  if (!states) {
    states = new Set(
      resources.gazetteer
        .filter(({ type }) => type === 'Country')
        .flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    )
    names.set(resources, states)
  }
  return states
}
