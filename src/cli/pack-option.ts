import { Option } from 'commander'
import { DEFAULT_PACKS, loadResources, type Resources } from '../resources/index.ts'

/** `--pack ID`, repeatable: packs used beside the default ones. */
export function packOption(): Option {
  return new Option('--pack <id>', 'a further pack to use; may be given again')
    .default([])
    .argParser((id: string, ids: readonly string[]) => [...ids, id])
}

/** Names of the packs a run uses: the default ones, then those asked for. */
export function packNames(further: readonly string[]): readonly string[] {
  return [...new Set([...DEFAULT_PACKS, ...further])]
}

/** Packs and models of a run. */
export function resourcesWith(further: readonly string[]): Resources {
  return loadResources({ packs: packNames(further) })
}
