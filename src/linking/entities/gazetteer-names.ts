import type { Resources } from '../../resources/index.ts'
import { type GazetteerEntry, nameKey } from '../../schema/index.ts'

/** Finds the gazetteer entry a name stands for. */
export interface GazetteerNames {
  /** The entry of that type's family; else, for anything but a person, the only entry of that name. */
  readonly find: (name: string, type: string) => GazetteerEntry | undefined
  /** Topmost supertype of a mention type: names are compared within it. */
  readonly family: (type: string) => string
}

const made = new WeakMap<Resources, GazetteerNames>()

/** The gazetteer by every spelling. Built once for each Resources, in proportion to the gazetteer. */
export function gazetteerNames(resources: Resources): GazetteerNames {
  const known = made.get(resources)
  if (known) return known
  const fresh = build(resources)
  made.set(resources, fresh)
  return fresh
}

function build(resources: Resources): GazetteerNames {
  const families = new Map<string, string>()
  const family = (type: string): string => {
    const cached = families.get(type)
    if (cached !== undefined) return cached
    let top = type
    for (let steps = 0; steps < 20; steps++) {
      const above = resources.mentionTypes.get(top)?.extends
      if (above === undefined || above === 'Thing' || above === 'Entity') break
      top = above
    }
    families.set(type, top)
    return top
  }
  const byKey = new Map<string, GazetteerEntry[]>()
  for (const entry of resources.gazetteer) {
    for (const spelling of [entry.name, ...(entry.aliases ?? [])]) {
      const key = nameKey(spelling)
      const entries = byKey.get(key)
      if (!entries) byKey.set(key, [entry])
      else if (!entries.includes(entry)) entries.push(entry)
    }
  }
  return {
    family,
    find: (name, type) => {
      const entries = byKey.get(nameKey(name))
      if (!entries) return undefined
      const own = family(type)
      const same = entries.find((entry) => entry.type === type) ?? entries.find((entry) => family(entry.type) === own)
      if (same || entries.length > 1 || own === 'Person') return same
      return family(entries[0]!.type) === 'Person' ? undefined : entries[0]
    },
  }
}
