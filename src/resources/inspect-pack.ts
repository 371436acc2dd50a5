import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack, RelationType } from '../schema/index.ts'
import { lineOf } from './line-of.ts'
import { DEFAULT_PACKS, packFolder } from './load.ts'
import type { PackProblem } from './pack-problem.ts'
import { filesOf, readPack, relationFiles } from './read-pack.ts'
import { repeatedEntries, repeatedLemmas } from './repeated-entries.ts'
import { unknownNames, unknownTypes, type YamlPath } from './unknown-names.ts'

/** A pack with everything that is wrong with its files. */
export interface InspectedPack {
  readonly pack: Pack
  readonly problems: readonly PackProblem[]
  /** Packs it was read beside, in order, itself last unless it is one of them. */
  readonly packs: readonly string[]
  /** File and line of a part of a relation, by keys and indexes from the top of its file. */
  readonly placeOf: (relation: RelationType, path: YamlPath) => { readonly file: string; readonly line: number }
}

/**
 * Reads a pack, bundled (by id) or a folder (by path), beside the default packs, and goes on past what is wrong: schema errors,
 * names of types, roles, steps, word lists and codes that lead nowhere, entries listed twice.
 * @throws HearsayError PACK_INVALID when there is no such folder, or another pack is broken.
 */
export function inspectPack(name: string): InspectedPack {
  const folder = packFolder(name)
  const problems: PackProblem[] = []
  const pack = readPack(folder, name, { report: (problem) => problems.push(problem) })
  const others = DEFAULT_PACKS.filter((other) => other !== pack.id).map((other) =>
    readPack(packFolder(other), other, { report: () => {} }),
  )
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const fileOf = new Map(relationFiles(folder).map((file) => [/^id:\s*(\S+)/m.exec(text(file))?.[1], file]))
  const placeOf = (relation: RelationType, path: YamlPath) => {
    const file = fileOf.get(relation.id) ?? relation.id
    return { file, line: lineOf(text(file), path) }
  }
  const place = (part: RelationType | string, path: YamlPath, reason: string): PackProblem => ({
    code: 'PACK_NAME_UNKNOWN',
    pack: pack.id,
    ...(typeof part !== 'string'
      ? placeOf(part, path)
      : path.length > 0
        ? { file: part, line: lineOf(text(part), path) }
        : { file: part }),
    reason,
  })
  const all = [...others, pack]
  const types = new Map(all.flatMap((one) => one.mentionTypes).map((type) => [type.id, type]))
  const lexicon = (list: string) => new Map(all.flatMap((one) => [...(one.lexicons.get(list) ?? [])]))
  problems.push(...unknownTypes(pack, types, place), ...unknownNames(pack, { types, lexicon }, place))
  for (const file of [...filesOf(folder, 'lexicons'), ...filesOf(folder, 'gazetteer')])
    for (const { entry, line, first } of repeatedEntries(file, text(file)))
      problems.push(repeated(pack, { file, line }, `“${entry}” stands in line ${first} already`))
  for (const relation of pack.relations) {
    for (const { trigger, at } of repeatedLemmas(relation))
      problems.push(
        repeated(
          pack,
          placeOf(relation, ['triggers', trigger, 'lemmas', at]),
          `“${relation.triggers[trigger]!.lemmas[at]}” stands in the same list already`,
        ),
      )
    const other = relationFiles(folder).find(
      (file) => fileOf.get(relation.id) !== file && text(file).startsWith(`id: ${relation.id}\n`),
    )
    if (other) problems.push(repeated(pack, { file: other, line: 1 }, `relation ${relation.id} has a file already`))
  }
  const packs = DEFAULT_PACKS.includes(name) ? DEFAULT_PACKS : [...DEFAULT_PACKS, name]
  return { pack, problems, packs, placeOf }
}

function repeated(pack: Pack, place: { readonly file: string; readonly line: number }, reason: string): PackProblem {
  return { code: 'PACK_ENTRY_REPEATED', pack: pack.id, ...place, reason }
}
