import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parse as parseYaml, YAMLParseError } from 'yaml'
import { z } from 'zod'
import {
  type GazetteerEntry,
  MentionType,
  OfficeList,
  type Pack,
  RelationType,
  GazetteerEntry as ZGazetteerEntry,
} from '../schema/index.ts'
import { lineOf } from './line-of.ts'
import type { PackProblem } from './pack-problem.ts'
import { readGazetteerTable } from './read-gazetteer-table.ts'
import { readPlaceTable } from './read-place-table.ts'
import { readWordList } from './read-word-list.ts'

const Head = z.strictObject({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  /** Where the facts and words come from, with the licence of each. */
  sources: z.array(z.string()),
})

const WordMap = z.record(z.string(), z.union([z.string(), z.literal(true), z.number().transform(String)]))

/** Who is told what while a pack is read. */
export interface PackReader {
  /** Told of every file, by the pack's folder and its path there, with its bytes. */
  readonly seen?: (path: string, bytes: Uint8Array) => void
  /** Told what is wrong; when it returns, reading goes on without the file at fault. */
  readonly report: (problem: PackProblem) => void
}

/**
 * Reads one pack folder: pack.yaml, mention-types.yaml, ontology/ or relations/ (one YAML file a relation type),
 * lexicons/ (.txt or .yaml), gazetteer/ (.tsv or .yaml), offices/ (.yaml) and places/ (.tsv). `name` is the pack's, and must be its id where it is no path.
 */
export function readPack(folder: string, name: string, { seen, report }: PackReader): Pack {
  const read = (file: string): string => {
    const bytes = readFileSync(join(folder, file))
    seen?.(`${basename(folder)}/${file}`, bytes)
    return bytes.toString('utf8')
  }
  const wrong = (file: string, reason: string, line?: number): void =>
    report({ code: 'PACK_INVALID', pack: name, file, ...(line !== undefined && { line }), reason })
  const checked = <T>(file: string, schema: z.ZodType<T>): T | undefined => check(file, read(file), schema, wrong)
  const isThere = existsSync(join(folder, 'pack.yaml'))
  if (!isThere) wrong('pack.yaml', 'there is no such file')
  const head = isThere ? checked('pack.yaml', Head) : undefined
  if (head && !isPath(name) && head.id !== name) wrong('pack.yaml', `its id is ${head.id}`)
  const types = existsSync(join(folder, 'mention-types.yaml'))
    ? (checked('mention-types.yaml', z.array(MentionType)) ?? [])
    : []
  const relations = relationFiles(folder).flatMap((file) => checked(file, RelationType) ?? [])
  const lexicons = filesOf(folder, 'lexicons').flatMap((file): [string, ReadonlyMap<string, string | true>][] => {
    const list = extname(file) === '.yaml' ? wordMap(checked(file, WordMap) ?? {}) : readWordList(read(file))
    return [[basename(file, extname(file)), list]]
  })
  const gazetteer = filesOf(folder, 'gazetteer').flatMap((file): readonly GazetteerEntry[] => {
    if (extname(file) === '.yaml') return checked(file, z.array(ZGazetteerEntry)) ?? []
    const table = readGazetteerTable(read(file))
    if (typeof table !== 'string') return table
    wrong(file, table)
    return []
  })
  const offices = filesOf(folder, 'offices').flatMap((file) => checked(file, OfficeList) ?? [])
  const places = filesOf(folder, 'places').flatMap((file) => {
    const table = readPlaceTable(read(file))
    if (typeof table !== 'string') return [Object.freeze({ ...table, pack: head?.id ?? name, file })]
    wrong(file, table)
    return []
  })
  return Object.freeze({
    id: head?.id ?? name,
    version: head?.version ?? '',
    mentionTypes: Object.freeze(types),
    relations: Object.freeze(relations),
    lexicons: new Map(lexicons),
    gazetteer: Object.freeze(gazetteer),
    offices: Object.freeze(offices),
    places: Object.freeze(places),
  })
}

/** Whether a pack is named by the path of its folder (it has a slash, or is `.` or `..`) and not by the id of a bundled one. */
export function isPath(name: string): boolean {
  return /[\\/]/.test(name) || name === '.' || name === '..'
}

/** The files of a pack's relation types, as paths in the pack. */
export function relationFiles(folder: string): string[] {
  return [...filesOf(folder, 'ontology'), ...filesOf(folder, 'relations')].filter((file) => extname(file) === '.yaml')
}

/** Files of a sub-folder in the order of their names, as paths in the pack; none where the folder is absent. */
export function filesOf(folder: string, sub: string): string[] {
  if (!existsSync(join(folder, sub))) return []
  return readdirSync(join(folder, sub))
    .filter((name) => ['.yaml', '.txt', '.tsv'].includes(extname(name)))
    .sort()
    .map((name) => `${sub}/${name}`)
}

function check<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  wrong: (file: string, reason: string, line?: number) => void,
): T | undefined {
  let value: unknown
  try {
    value = parseYaml(text, { uniqueKeys: false })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    wrong(file, reason, error instanceof YAMLParseError ? error.linePos?.[0].line : undefined)
    return undefined
  }
  const result = schema.safeParse(value ?? undefined)
  if (result.success) return result.data
  for (const { path, message } of result.error.issues)
    wrong(file, `${path.join('.') || 'the whole file'}: ${message}`, lineOf(text, path))
  return undefined
}

function wordMap(words: Readonly<Record<string, string | true>>): ReadonlyMap<string, string | true> {
  return new Map(Object.entries(words).map(([word, value]) => [word.toLowerCase(), value]))
}
