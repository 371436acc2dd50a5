import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { TypedSpan } from '../../evaluation/index.ts'
import { readTar } from './tar.ts'

/** A text with typed spans in code units. */
export interface SpanDocument {
  readonly id: string
  readonly text: string
  readonly spans: readonly TypedSpan[]
}

/** Articles of TR-News or LGL with their toponyms. */
export function readToponyms(corpora: string, file: 'TR-News.xml.gz' | 'lgl.xml.gz'): SpanDocument[] {
  const xml = gunzipSync(readFileSync(join(corpora, 'geoparsing', file))).toString('utf8')
  return [...xml.matchAll(/<article docid="(\d+)">(.*?)<\/article>/gs)].map(([, id = '', body = '']) => {
    const raw = /<text>(.*?)<\/text>/s.exec(body)?.[1] ?? ''
    const text = raw.startsWith('<![CDATA[') ? raw.slice(9, -3) : raw
    const spans = [...body.matchAll(/<start>(\d+)<\/start>\s*<end>(\d+)<\/end>/g)].map(([, start, end]) => ({
      start: Number(start),
      end: Number(end),
      type: 'Place',
    }))
    return { id, text, spans }
  })
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
