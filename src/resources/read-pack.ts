import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import {
  type GazetteerEntry,
  HearsayError,
  MentionType,
  type Pack,
  RelationType,
  GazetteerEntry as ZGazetteerEntry,
} from '../schema/index.ts'
import { readGazetteerTable } from './read-gazetteer-table.ts'
import { readPlaceTable } from './read-place-table.ts'
import { readWordList } from './read-word-list.ts'

const Head = z.object({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  /** Where the facts and words come from, with the licence of each. */
  sources: z.array(z.string()),
})

const WordMap = z.record(z.string(), z.union([z.string(), z.literal(true), z.number().transform(String)]))

/**
 * Reads one pack folder: pack.yaml, mention-types.yaml, ontology/ or relations/ (one YAML file a relation type),
 * lexicons/ (.txt or .yaml), gazetteer/ (.tsv or .yaml) and places/ (.tsv). `seen` is told every file's path in the pack and bytes.
 * @throws HearsayError PACK_INVALID, naming the file and what is wrong with it.
 */
export function readPack(folder: string, id: string, seen: (path: string, bytes: Uint8Array) => void): Pack {
  const read = (path: string): string => {
    const bytes = readFileSync(join(folder, path))
    seen(`${id}/${path}`, bytes)
    return bytes.toString('utf8')
  }
  const checked = <T>(path: string, schema: z.ZodType<T>): T => check(id, path, read(path), schema)
  if (!existsSync(join(folder, 'pack.yaml'))) throw invalid(id, 'pack.yaml', 'there is no such file')
  const head = checked('pack.yaml', Head)
  if (head.id !== id) throw invalid(id, 'pack.yaml', `its id is ${head.id}`)
  const types = existsSync(join(folder, 'mention-types.yaml'))
    ? checked('mention-types.yaml', z.array(MentionType))
    : []
  const relations = [...filesOf(folder, 'ontology'), ...filesOf(folder, 'relations')]
    .filter((path) => extname(path) === '.yaml')
    .map((path) => checked(path, RelationType))
  const lexicons = filesOf(folder, 'lexicons').map((path) => {
    const list = extname(path) === '.yaml' ? wordMap(checked(path, WordMap)) : readWordList(read(path))
    return [basename(path, extname(path)), list] as const
  })
  const gazetteer = filesOf(folder, 'gazetteer').flatMap((path): readonly GazetteerEntry[] => {
    if (extname(path) === '.yaml') return checked(path, z.array(ZGazetteerEntry))
    const table = readGazetteerTable(read(path))
    if (typeof table === 'string') throw invalid(id, path, table)
    return table
  })
  const places = filesOf(folder, 'places').map((path) => {
    const table = readPlaceTable(read(path))
    if (typeof table === 'string') throw invalid(id, path, table)
    return Object.freeze({ ...table, pack: id, file: path })
  })
  return Object.freeze({
    id,
    version: head.version,
    mentionTypes: Object.freeze(types),
    relations: Object.freeze(relations),
    lexicons: new Map(lexicons),
    gazetteer: Object.freeze(gazetteer),
    places: Object.freeze(places),
  })
}

/** The error for a pack whose `file` is wrong for `reason`. */
export function invalid(pack: string, file: string, reason: string): HearsayError {
  return new HearsayError('PACK_INVALID', { pack, reason: `${file}: ${reason}` })
}

/** Files of a sub-folder in the order of their names, as paths in the pack; none where the folder is absent. */
function filesOf(folder: string, sub: string): string[] {
  if (!existsSync(join(folder, sub))) return []
  return readdirSync(join(folder, sub))
    .filter((name) => ['.yaml', '.txt', '.tsv'].includes(extname(name)))
    .sort()
    .map((name) => `${sub}/${name}`)
}

function check<T>(pack: string, path: string, text: string, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = parseYaml(text)
  } catch (error) {
    throw invalid(pack, path, error instanceof Error ? error.message : String(error))
  }
  const result = schema.safeParse(value ?? undefined)
  if (result.success) return result.data
  const [first] = result.error.issues
  throw invalid(pack, path, `${first?.path.join('.') || 'the whole file'}: ${first?.message ?? 'not valid'}`)
}

function wordMap(words: Readonly<Record<string, string | true>>): ReadonlyMap<string, string | true> {
  return new Map(Object.entries(words).map(([word, value]) => [word.toLowerCase(), value]))
}
