import { join } from 'node:path'
import type { TypedSpan } from '../../evaluation/index.ts'
import { readTar } from './tar.ts'

/** A text with typed spans in code units. */
export interface SpanDocument {
  readonly id: string
  readonly text: string
  readonly spans: readonly TypedSpan[]
}

const RE3D_TYPES: Readonly<Record<string, string>> = {
  Organisation: 'Organization',
  Person: 'Person',
  Location: 'Place',
  Nationality: 'Nationality',
  Weapon: 'Weapon',
  MilitaryPlatform: 'Weapon',
}

/** The re3d documents but those of BBC Online, with entities of the types that have a counterpart here. */
export function readRe3d(corpora: string): SpanDocument[] {
  const files = readTar(join(corpora, 're3d/re3d-dev.tgz')).filter((file) => !file.path.includes('BBC'))
  const lines = (name: string): Record<string, string | number>[] =>
    files
      .filter((file) => file.path.endsWith(name))
      .flatMap((file) => file.text.split('\n'))
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Record<string, string | number>)
  const spans = new Map<string, TypedSpan[]>()
  for (const { documentId, begin, end, type } of lines('entities.json')) {
    const mapped = RE3D_TYPES[String(type)]
    if (mapped === undefined) continue
    const list = spans.get(String(documentId)) ?? []
    list.push({ start: Number(begin), end: Number(end), type: mapped })
    spans.set(String(documentId), list)
  }
  return lines('documents.json').map(({ _id, text }) => ({
    id: String(_id),
    text: String(text),
    spans: spans.get(String(_id)) ?? [],
  }))
}
