import { extname } from 'node:path'
import { isScalar, LineCounter, parseDocument, YAMLMap } from 'yaml'
import type { RelationType } from '../schema/index.ts'

/** An entry that was listed before in the same file. */
export interface RepeatedEntry {
  readonly entry: string
  /** Lines from 1: of the entry, and of the one before it. */
  readonly line: number
  readonly first: number
}

/** Entries of a word list (.txt, .yaml) or a gazetteer table (.tsv: whole rows, as two places may share a name) that it lists twice, without case. */
export function repeatedEntries(file: string, text: string): readonly RepeatedEntry[] {
  const kind = extname(file)
  if (kind === '.yaml') return repeats(yamlKeys(text))
  const lines = text.split('\n').map((line, i) => [line.trim(), i + 1] as const)
  const written = lines.filter(([line]) => line !== '' && !line.startsWith('#'))
  if (kind === '.tsv') return repeats(written.slice(1))
  return repeats(written.filter(([line]) => !line.startsWith('[')).map(([line, at]) => [line.split('\t')[0]!, at]))
}

/** Trigger words that one trigger of a relation lists twice, with the index of the trigger and of the word. */
export function repeatedLemmas(relation: RelationType): readonly { readonly trigger: number; readonly at: number }[] {
  return relation.triggers.flatMap(({ lemmas }, trigger) =>
    lemmas.flatMap((lemma, at) => (lemmas.indexOf(lemma) < at ? [{ trigger, at }] : [])),
  )
}

function yamlKeys(text: string): (readonly [string, number])[] {
  const lines = new LineCounter()
  const { contents } = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
  if (!(contents instanceof YAMLMap)) return []
  return contents.items.flatMap(({ key }) =>
    isScalar(key) ? [[String(key.value), lines.linePos(key.range?.[0] ?? 0).line] as const] : [],
  )
}

function repeats(entries: readonly (readonly [string, number])[]): readonly RepeatedEntry[] {
  const firsts = new Map<string, number>()
  return entries.flatMap(([entry, line]) => {
    const key = entry.trim().toLowerCase()
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, line)
    return first === undefined ? [] : [{ entry: entry.trim(), line, first }]
  })
}
