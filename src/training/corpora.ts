import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A file of the corpora as text; unpacked when its name ends in .gz. */
export function readCorpus(corpora: string, path: string): string {
  const bytes = readFileSync(join(corpora, path))
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
