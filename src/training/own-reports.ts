import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GoldReport } from '../evaluation/index.ts'
import { documentFromText } from '../ingest/index.ts'
import type { Document } from '../schema/index.ts'

const corpora = fileURLToPath(new URL('../../corpora', import.meta.url))

/** A report with its gold. */
export interface Taught {
  readonly document: Document
  readonly gold: GoldReport
}

/** The invented reports of a split, with their gold. */
export function readOwn(split: 'train' | 'dev'): Taught[] {
  const folder = join(corpora, split)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const gold = GoldReport.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      return withDocument({ ...gold, text: readFileSync(join(folder, name.replace('.gold.json', '.txt')), 'utf8') })
    })
}

/** Gold that has its text, with the Document that it is gold of. */
export function withDocument(gold: GoldReport): Taught {
  return { document: { ...documentFromText(gold.text ?? '', gold.file), file: gold.file }, gold }
}
