import { join } from 'node:path'
import type { TimeSpan } from '../../evaluation/index.ts'
import { readTar } from './tar.ts'

/** A text with its document time and annotated times. */
export interface TimeDocument {
  readonly id: string
  readonly publishedAt?: string
  readonly text: string
  readonly times: readonly TimeSpan[]
}

/** The WikiWars dev part (TimeML). */
export function readWikiWars(corpora: string): TimeDocument[] {
  return readTar(join(corpora, 'timex/wikiwars-dev.tgz'))
    .filter((file) => file.path.endsWith('.tml'))
    .map((file) => readTimeml(file.path, file.text))
}

/** Reads TimeML: the text with TIMEX3 tags taken out. */
export function readTimeml(id: string, xml: string): TimeDocument {
  const publishedAt = /<DCT>.*?value="([^"]+)"/s.exec(xml)?.[1]
  const body = /<TEXT>\n?(.*?)<\/TEXT>/s.exec(xml)?.[1] ?? ''
  const times: TimeSpan[] = []
  const open: { start: number; value: string }[] = []
  let text = ''
  for (const piece of body.split(/(<[^>]+>)/)) {
    if (piece.startsWith('<TIMEX3')) open.push({ start: text.length, value: /value="([^"]*)"/.exec(piece)?.[1] ?? '' })
    else if (piece.startsWith('</TIMEX3')) {
      const begun = open.pop()
      if (begun && open.length === 0) times.push({ ...begun, end: text.length })
    } else if (!piece.startsWith('<')) text += unescaped(piece)
  }
  return { id, ...(publishedAt !== undefined && { publishedAt }), text, times }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
