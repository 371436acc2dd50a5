import type { Resources } from '../../resources/index.ts'
import { placeKey } from './place-key.ts'

const made = new WeakMap<Resources, ReadonlySet<string>>()

/** Keys of the places and countries that the packs list by name as well known (gazetteer/). */
export function knownPlaces(resources: Resources): ReadonlySet<string> {
  const known = made.get(resources)
  if (known) return known
  const fresh = new Set<string>()
  for (const { name, type, aliases = [] } of resources.gazetteer)
    if (type === 'Place' || type === 'Country') for (const spelling of [name, ...aliases]) fresh.add(placeKey(spelling))
  made.set(resources, fresh)
  return fresh
}
