import { resolve } from 'node:path'
import { Option } from 'commander'
import { DEFAULT_PACKS, isPath, loadResources, type Resources } from '../resources/index.ts'

/** `--pack NAME`, repeatable: packs used beside the default ones, bundled (by id) or a folder (by path). */
export function packOption(): Option {
  return new Option(
    '--pack <name>',
    'a further pack to use: the id of a bundled one, or the path of a folder (./my-pack)',
  )
    .default([])
    .argParser((name: string, names: readonly string[]) => [...names, isPath(name) ? resolve(name) : name])
}

/** Names of the packs a run uses: the default ones, then those asked for. */
export function packNames(further: readonly string[]): readonly string[] {
  return [...new Set([...DEFAULT_PACKS, ...further])]
}

/** Packs and models of a run. */
export function resourcesWith(further: readonly string[]): Resources {
  return loadResources({ packs: packNames(further) })
}
