import type { Role } from '../../schema/index.ts'
import { type Path, pathOf } from '../triggers/paths.ts'
import type { TriggerEntry } from '../triggers/trigger-index.ts'

/** Roles whose fillers are learnt; the others are of rules alone. */
export const LEARNT_ROLES: readonly Role[] = ['actor', 'recipient', 'item', 'facility', 'instrument', 'place']

/** Those of some roles that are learnt, as bits in the order of `LEARNT_ROLES`. */
export function roleBits(roles: readonly Role[]): number {
  return LEARNT_ROLES.reduce((bits, role, number) => (roles.includes(role) ? bits | (1 << number) : bits), 0)
}

/** What the patterns of a word look for in the learnt roles. */
export interface WantedRoles {
  /** Each path once, with the roles it is followed for, as bits in the order of `LEARNT_ROLES`. */
  readonly paths: ReadonlyMap<Path, number>
  /** Types of the fillers by number of the role: none where every type fits. Roles that no pattern has are absent. */
  readonly types: ReadonlyMap<number, readonly string[]>
}

const made = new WeakMap<readonly TriggerEntry[], WantedRoles>()

/** What these patterns look for; worked out once for each array of them. */
export function wantedRoles(entries: readonly TriggerEntry[]): WantedRoles {
  const known = made.get(entries)
  if (known) return known
  const paths = new Map<Path, number>()
  const types = new Map<number, Set<string>>([[LEARNT_ROLES.indexOf('place'), new Set(['Place'])]])
  for (const { trigger } of entries) {
    for (const { role, types: own = [], from } of trigger.roles) {
      const number = LEARNT_ROLES.indexOf(role)
      if (number < 0) continue
      types.set(number, new Set([...(types.get(number) ?? []), ...own]))
      for (const path of from.map(pathOf)) paths.set(path, (paths.get(path) ?? 0) | (1 << number))
    }
  }
  const wanted: WantedRoles = { paths, types: new Map([...types].map(([number, names]) => [number, [...names]])) }
  made.set(entries, wanted)
  return wanted
}
