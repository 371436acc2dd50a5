import { join } from 'node:path'
import { ATTRIBUTION_PARTS, type AttributionPart } from '../../language/index.ts'
import { bioesLabels, type KindSpan, type LogisticModel } from '../../learning/index.ts'
import { readTar } from '../mentions/tar.ts'
import type { ReadingDocument } from './documents.ts'
import { splitPlain, wordsIn } from './given-tokens.ts'

/** A PolNeAR article: its text, and the spans (code units) of each attribution. */
export interface AttributedText {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Readonly<Record<AttributionPart, readonly (readonly [number, number])[]>>[]
}

/** The articles of PolNeAR's train or dev part; of several annotators the first counts. */
export function readPolnear(corpora: string, part: 'train' | 'dev'): AttributedText[] {
  const files = readTar(join(corpora, 'polnear/polnear-traindev.tgz'))
  const annotations = files.filter(({ path }) => path.includes(`${part}/attributions/`))
  const texts = files.filter(({ path }) => path.includes(`${part}/text/`)).sort((a, b) => (a.path < b.path ? -1 : 1))
  return texts.flatMap(({ path, text }) => {
    const id = path
      .split('/')
      .at(-1)!
      .replace(/\.txt$/, '')
    const found = annotations.filter((file) => file.path.includes(`/${id}_`)).sort((a, b) => (a.path < b.path ? -1 : 1))
    return found[0] ? [{ id, text, attributions: readAnnotations(found[0].text, text) }] : []
  })
}

/** Brat stand-off, whose offsets count code points; a line that is no record goes on from the one before. */
function readAnnotations(annotations: string, text: string): AttributedText['attributions'] {
  const units: number[] = []
  let unit = 0
  for (const character of text) {
    units.push(unit)
    unit += character.length
  }
  units.push(unit)
  const spans = new Map<string, [number, number][]>()
  const found: Record<AttributionPart, [number, number][]>[] = []
  for (const line of annotations.split('\n')) {
    const span = /^(T\d+)\t\S+ ([\d; ]+)\t/.exec(line)
    if (span) {
      const pairs = span[2]!.split(';').map((pair) => pair.trim().split(' ').map(Number))
      spans.set(
        span[1]!,
        pairs.map(([from, to]) => [units[from!] ?? unit, units[to!] ?? unit]),
      )
      continue
    }
    const event = /^E\d+\t(.*)/.exec(line)
    if (!event) continue
    const one: Record<AttributionPart, [number, number][]> = { source: [], cue: [], content: [] }
    for (const item of event[1]!.trim().split(' ')) {
      const [role = '', id = ''] = item.split(':')
      const name = ATTRIBUTION_PARTS.find((known) => known === role.replace(/\d+$/, '').toLowerCase())
      if (name) one[name].push(...(spans.get(id) ?? []))
    }
    if (one.cue.length > 0) found.push(one)
  }
  return found
}

/** The tokens of an article with their labels; a token in two parts keeps the shorter. */
export function polnearReading({ id, text, attributions }: AttributedText, boundaries: LogisticModel): ReadingDocument {
  const { buffer, opens, lines } = splitPlain(id, text, boundaries)
  const { length, start, end } = buffer
  const kinds = new Int32Array(length).fill(-1)
  const opensPart = new Uint8Array(length + 1)
  const spans = attributions
    .flatMap((one) => ATTRIBUTION_PARTS.flatMap((part, kind) => one[part].map(([from, to]) => ({ kind, from, to }))))
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  for (const { kind, from, to } of spans) {
    let first = 0
    while (first < length && end[first]! <= from) first++
    let last = first
    while (last < length && start[last]! < to) last++
    kinds.fill(kind, first, last)
    opensPart[first] = opensPart[last] = 1
  }
  const labels = bioesLabels(runsOf(kinds, opensPart), length)
  return { words: wordsIn(text, buffer), opens, lines, gold: { attributions: labels } }
}

/** Runs of one kind that no part's edge cuts. */
function runsOf(kinds: Int32Array, opens: Uint8Array): KindSpan[] {
  const runs: KindSpan[] = []
  for (let i = 0; i < kinds.length; ) {
    let end = i + 1
    while (end < kinds.length && kinds[end] === kinds[i] && !opens[end]) end++
    if (kinds[i]! >= 0) runs.push({ first: i, end, kind: kinds[i]! })
    i = end
  }
  return runs
}
