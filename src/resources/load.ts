import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pack } from '../schema/index.ts'
import { HearsayError } from '../schema/index.ts'
import { type PackProblem, placeOf } from './pack-problem.ts'
import { isPath, readPack } from './read-pack.ts'
import type { Resources } from './resources.ts'
import { unknownTypes } from './unknown-names.ts'

/** The packs a run uses when it names none. */
export const DEFAULT_PACKS: readonly string[] = ['base-english', 'world', 'weapons-supply']

/** Where the package keeps `packs/` and `models/`: the same two steps up from src/ and from dist/. */
const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url))

const EMPTY: ReadonlyMap<string, string | true> = new Map()

export interface LoadOptions {
  /** Ids of bundled packs or paths of pack folders, later ones adding to and overriding earlier ones; default DEFAULT_PACKS. */
  readonly packs?: readonly string[]
  /** Folder that holds `packs/` and `models/`; default the package itself. */
  readonly root?: string
}

/**
 * Reads the packs and all models, checks that they fit together, and freezes them. Synchronous.
 * @throws HearsayError PACK_INVALID with the file and the reason.
 */
export function loadResources(options: LoadOptions = {}): Resources {
  const root = options.root ?? PACKAGE_ROOT
  const hash = createHash('sha256')
  const seen = (path: string, bytes: Uint8Array): void => {
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  const packs = (options.packs ?? DEFAULT_PACKS).map((name) =>
    readPack(packFolder(name, root), name, { seen, report: refuse }),
  )
  const models = readModels(join(root, 'models'), seen)
  const mentionTypes = new Map(packs.flatMap((pack) => pack.mentionTypes).map((type) => [type.id, type]))
  const relations = new Map(packs.flatMap((pack) => pack.relations).map((relation) => [relation.id, relation]))
  for (const pack of packs) unknownTypes(pack, mentionTypes).forEach(refuse)
  const lexicons = mergeLexicons(packs)
  return Object.freeze({
    packs: Object.freeze(packs),
    mentionTypes,
    relations,
    lexicon: (name: string) => lexicons.get(name) ?? EMPTY,
    gazetteer: Object.freeze(packs.flatMap((pack) => pack.gazetteer)),
    offices: Object.freeze(packs.flatMap((pack) => pack.offices)),
    places: Object.freeze(packs.flatMap((pack) => pack.places)),
    models,
    hash: hash.digest('hex'),
  })
}

/**
 * The folder of a pack: of that path, or bundled under that id.
 * @throws HearsayError PACK_INVALID when there is none.
 */
export function packFolder(name: string, root: string = PACKAGE_ROOT): string {
  const folder = isPath(name) ? resolve(name) : join(root, 'packs', name)
  if (existsSync(folder)) return folder
  throw new HearsayError('PACK_INVALID', { pack: name, reason: `there is no folder ${folder}` })
}

/** Ids of the packs that come with the program. */
export function bundledPacks(root: string = PACKAGE_ROOT): readonly string[] {
  return readdirSync(join(root, 'packs')).filter((name) => existsSync(join(root, 'packs', name, 'pack.yaml')))
}

function refuse(problem: PackProblem): never {
  throw new HearsayError('PACK_INVALID', { pack: problem.pack, reason: `${placeOf(problem)}: ${problem.reason}` })
}

/** Every file of models/NAME/ by `NAME/FILE`; model cards (.md) are for people and left out. */
function readModels(folder: string, seen: (path: string, bytes: Uint8Array) => void): Map<string, Uint8Array> {
  const models = new Map<string, Uint8Array>()
  if (!existsSync(folder)) return models
  for (const model of readdirSync(folder).sort()) {
    if (!statSync(join(folder, model)).isDirectory()) continue
    for (const file of readdirSync(join(folder, model)).sort()) {
      if (file.endsWith('.md')) continue
      const bytes = new Uint8Array(readFileSync(join(folder, model, file)))
      models.set(`${model}/${file}`, bytes)
      seen(`${model}/${file}`, bytes)
    }
  }
  return models
}

function mergeLexicons(packs: readonly Pack[]): Map<string, ReadonlyMap<string, string | true>> {
  const merged = new Map<string, Map<string, string | true>>()
  for (const pack of packs) {
    for (const [name, words] of pack.lexicons) {
      const into = merged.get(name) ?? new Map<string, string | true>()
      for (const [word, value] of words) into.set(word, value)
      merged.set(name, into)
    }
  }
  return merged
}
