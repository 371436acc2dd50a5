// How the cost of linking grows with the record: the simulator's reports, extracted once, then linked and written for 1,000, 10,000 and
// 100,000 reports, each in a process of its own. HEARSAY_BENCH_SIZES sets other numbers, HEARSAY_BENCH_EXTRACTIONS keeps the extractions.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contributions } from '../dist/pipeline.js'
import { loadResources } from '../dist/resources/index.js'
import { makeReports } from './simulator/reports.mjs'
import { PACKS, readingOf } from './simulator/simulator.mjs'
import { makeWorld } from './simulator/world.mjs'

/** Reports that are extracted; larger records hold them again in other worlds. */
export const EXTRACTED = 5_000
export const SEED = 7

/** One row for each size, and one for each tenth of the largest: does a report cost more the more there are? */
export function benchmarkScale(
  sizes = (process.env.HEARSAY_BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number),
) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-scale-'))
  const extracted = process.env.HEARSAY_BENCH_EXTRACTIONS ?? join(folder, 'extractions.jsonl')
  try {
    if (!existsSync(extracted)) extractOnce(extracted)
    return sizes.flatMap((size) => {
      const child = fileURLToPath(new URL('scale-process.mjs', import.meta.url))
      const command = [process.execPath, child, extracted, String(size), join(folder, `store-${size}.db`)]
      const run = spawnSync(command[0], command.slice(1), {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        maxBuffer: 1 << 28,
      })
      if (run.status !== 0) throw new Error(`linking ${size} reports failed`)
      const rows = JSON.parse(run.stdout.trim().split('\n').at(-1))
      console.table(rows)
      return rows
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A Reading and its Extraction a line. */
function extractOnce(path) {
  const resources = loadResources({ packs: PACKS })
  const readings = [...makeReports(makeWorld(SEED, EXTRACTED), SEED, EXTRACTED)].map(readingOf)
  const lines = contributions(readings, resources).map(({ reading, extraction }) => {
    const { bytes: _bytes, ...capture } = reading.capture
    return JSON.stringify({ reading: { ...reading, capture }, extraction })
  })
  writeFileSync(path, lines.join('\n'))
}
