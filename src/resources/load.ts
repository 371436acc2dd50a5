import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MentionType, Pack, RelationType } from '../schema/index.ts'
import { HearsayError } from '../schema/index.ts'
import { invalid, readPack } from './read-pack.ts'
import type { Resources } from './resources.ts'

/** The packs a run uses when it names none. */
export const DEFAULT_PACKS: readonly string[] = ['base-english', 'world', 'weapons-supply']

/** Where the package keeps `packs/` and `models/`: the same two steps up from src/ and from dist/. */
const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url))

const EMPTY: ReadonlyMap<string, string | true> = new Map()

export interface LoadOptions {
  /** Pack ids, later ones adding to and overriding earlier ones; default DEFAULT_PACKS. */
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
  const packs = (options.packs ?? DEFAULT_PACKS).map((id) => {
    const folder = join(root, 'packs', id)
    if (!existsSync(folder))
      throw new HearsayError('PACK_INVALID', { pack: id, reason: `there is no folder ${folder}` })
    return readPack(folder, id, seen)
  })
  const models = readModels(join(root, 'models'), seen)
  const mentionTypes = new Map(packs.flatMap((pack) => pack.mentionTypes).map((type) => [type.id, type]))
  const relations = new Map(packs.flatMap((pack) => pack.relations).map((relation) => [relation.id, relation]))
  for (const pack of packs) checkTypes(pack, mentionTypes)
  const lexicons = mergeLexicons(packs)
  return Object.freeze({
    packs: Object.freeze(packs),
    mentionTypes,
    relations,
    lexicon: (name: string) => lexicons.get(name) ?? EMPTY,
    gazetteer: Object.freeze(packs.flatMap((pack) => pack.gazetteer)),
    places: Object.freeze(packs.flatMap((pack) => pack.places)),
    models,
    hash: hash.digest('hex'),
  })
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

/** Types named anywhere in a pack must exist in one of the packs. */
function checkTypes(pack: Pack, types: ReadonlyMap<string, MentionType>): void {
  const known = (type: string, file: string): void => {
    if (!types.has(type)) throw invalid(pack.id, file, `mention type ${type} is in no pack of this run`)
  }
  for (const type of pack.mentionTypes) if (type.extends !== undefined) known(type.extends, 'mention-types.yaml')
  for (const entry of pack.gazetteer) known(entry.type, `gazetteer (${entry.name})`)
  for (const relation of pack.relations) for (const type of typesOf(relation)) known(type, `relation ${relation.id}`)
}

function typesOf(relation: RelationType): string[] {
  return relation.triggers.flatMap((trigger) => trigger.roles.flatMap((role) => role.types ?? []))
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
