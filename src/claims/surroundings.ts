import type { Tree } from '../attribution/index.ts'
import { follow } from './arguments/positions.ts'
import type { Refuse } from './factuality/refusal.ts'
import type { FillerTypes } from './fillers/filler-types.ts'
import type { TriggerEntry } from './triggers/trigger-index.ts'

/** Whether all that must stand around a trigger does, and nothing that must not; `refuse` hears which of the two failed. */
export function isSurrounded(
  tree: Tree,
  token: number,
  entry: TriggerEntry,
  types: FillerTypes,
  refuse?: Refuse,
): boolean {
  const { given = [], barred = [] } = entry.trigger
  const stands = (paths: readonly (readonly string[])[], wanted: readonly string[] | undefined): boolean =>
    paths.some((path) => follow(tree, token, path).some((one) => types.fits(tree, one.token, wanted)))
  if (!given.every((one, i) => stands(entry.given[i]!, one.types))) {
    refuse?.({ token, entry, condition: 'given' })
    return false
  }
  if (barred.some((one, i) => stands(entry.barred[i]!, one.types))) {
    refuse?.({ token, entry, condition: 'barred' })
    return false
  }
  return true
}
