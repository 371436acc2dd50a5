import type { PlacedSpan } from '../../evaluation/index.ts'
import { readCorpus } from '../corpora.ts'

/** An article with its toponyms in code units, placed where the gold has a point. */
export interface PlacedDocument {
  readonly id: string
  readonly url?: string
  readonly text: string
  readonly spans: readonly PlacedSpan[]
}

export const TOPONYM_CORPORA = ['TR-News', 'lgl', 'GeoVirus'] as const
export type ToponymCorpus = (typeof TOPONYM_CORPORA)[number]

/** How far, in characters, a stated offset may be from the toponym it means; GeoVirus counts from 1, TR-News is off here and there. */
const OFF = 8

/** Articles of one corpus with their toponyms. A toponym that does not stand at its offset is moved to where it does, or left out. */
export function readToponyms(corpora: string, corpus: ToponymCorpus): PlacedDocument[] {
  const xml = readCorpus(corpora, `geoparsing/${corpus}.xml.gz`)
  return [...xml.matchAll(/<article(?: docid="(\d+)")?>(.*?)<\/article>/gs)].map(([, id, body = ''], number) => {
    const text = content(body, 'text') ?? ''
    const url = content(body, 'url') ?? content(body, 'source')
    const spans = [...body.matchAll(/<(toponym|location)>(.*?)<\/\1>/gs)].flatMap(([, , toponym = '']) => {
      const span = toSpan(toponym, text)
      return span ? [span] : []
    })
    return { id: id ?? String(number), text, spans, ...(url !== undefined && { url: url.trim() }) }
  })
}

function toSpan(toponym: string, text: string): PlacedSpan | undefined {
  const name = content(toponym, 'phrase') ?? content(toponym, 'name') ?? ''
  const stated = Number(content(toponym, 'start') ?? Number.NaN)
  if (!(stated >= 0) || name === '') return undefined
  const start = nearest(text, name, stated)
  if (start === undefined) return undefined
  const latitude = content(toponym, 'lat')
  const longitude = content(toponym, 'lon')
  return {
    start,
    end: start + name.length,
    ...(latitude && longitude && { latitude: Number(latitude), longitude: Number(longitude) }),
  }
}

function nearest(text: string, name: string, stated: number): number | undefined {
  for (let off = 0; off <= OFF; off++)
    for (const start of [stated - off, stated + off]) if (start >= 0 && text.startsWith(name, start)) return start
  return undefined
}

function content(xml: string, tag: string): string | undefined {
  const found = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(xml)?.[1]
  if (found === undefined) return undefined
  return found.startsWith('<![CDATA[') ? found.slice(9, -3) : found
}
