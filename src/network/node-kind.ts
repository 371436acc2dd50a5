import type { NodeKind } from '../schema/index.ts'

const ACTORS: ReadonlySet<string> = new Set([
  ...['Person', 'Organization', 'ArmedGroup', 'GovernmentBody', 'MediaOutlet', 'Country', 'Nationality', 'Party'],
])
const SITES: ReadonlySet<string> = new Set(['Place', 'Facility'])
const WEAPONS: ReadonlySet<string> = new Set([
  'Item',
  'Weapon',
  'WeaponClass',
  'Materiel',
  'Goods',
  'Vehicle',
  'Vessel',
])
const BY_ROLE: ReadonlyMap<string, NodeKind> = new Map([
  ['actor', 'actor'],
  ['recipient', 'actor'],
  ['organization', 'actor'],
  ['facility', 'site'],
  ['place', 'site'],
  ['item', 'weapon'],
])

/** What a node is drawn as: by its type, or, for plain words and the types of other packs, by the role it first fills. */
export function nodeKind(type: string | undefined, role: string): NodeKind {
  if (type !== undefined) {
    if (ACTORS.has(type)) return 'actor'
    if (SITES.has(type)) return 'site'
    if (WEAPONS.has(type)) return 'weapon'
  }
  return BY_ROLE.get(role) ?? 'other'
}
