import type { Resources } from '../../resources/index.ts'
import { placeKey } from './place-key.ts'

const made = new WeakMap<Resources, ReadonlyMap<string, readonly string[]>>()

/** Names of the countries whose people are called so ("Syrian", "Syrians"), by key. Peoples without a country are left out. */
export function demonyms(resources: Resources): ReadonlyMap<string, readonly string[]> {
  const known = made.get(resources)
  if (known) return known
  const fresh = new Map<string, string[]>()
  for (const { name, type, country, aliases = [] } of resources.gazetteer) {
    if (type !== 'Nationality' || country === undefined) continue
    for (const spelling of [name, ...aliases]) {
      const countries = fresh.get(placeKey(spelling))
      if (countries) countries.push(country)
      else fresh.set(placeKey(spelling), [country])
    }
  }
  made.set(resources, fresh)
  return fresh
}
