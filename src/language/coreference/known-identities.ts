import type { Resources } from '../../resources/index.ts'
import { type GazetteerEntry, nameKey } from '../../schema/index.ts'

const identities = new WeakMap<Resources, ReadonlyMap<string, GazetteerEntry>>()

/** Gazetteer entries by the comparison key of each spelling; the first listed wins, but a party goes before its adherents. Places are left out: their names are shared. */
export function knownIdentities(resources: Resources): ReadonlyMap<string, GazetteerEntry> {
  const known = identities.get(resources)
  if (known) return known
  const made = new Map<string, GazetteerEntry>()
  for (const entry of resources.gazetteer) {
    if (entry.latitude !== undefined) continue
    for (const name of [entry.name, ...(entry.aliases ?? [])]) {
      const key = nameKey(name)
      const before = made.get(key)
      if (key !== '' && (!before || isPartyOf(entry, before))) made.set(key, entry)
    }
  }
  identities.set(resources, made)
  return made
}

function isPartyOf({ type }: GazetteerEntry, adherents: GazetteerEntry): boolean {
  return type === 'Organization' && adherents.type === 'Nationality' && adherents.country === undefined
}
