import type { Resources } from '../../resources/index.ts'
import { placeKey } from './place-key.ts'

const made = new WeakMap<Resources, ReadonlyMap<string, string>>()

/** Name of the country of each people ("Syrian", "Syrians"), by key. Peoples of no one country are left out. */
export function demonyms(resources: Resources): ReadonlyMap<string, string> {
  const known = made.get(resources)
  if (known) return known
  const fresh = new Map<string, string>()
  for (const { name, type, country, aliases = [] } of resources.gazetteer) {
    if (type !== 'Nationality' || country === undefined) continue
    for (const spelling of [name, ...aliases])
      if (!fresh.has(placeKey(spelling))) fresh.set(placeKey(spelling), country)
  }
  made.set(resources, fresh)
  return fresh
}
