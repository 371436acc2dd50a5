// The whole way, from simulated text to record, scored against what is true of the world. HEARSAY_BENCH_REPORTS sets the number of reports,
// HEARSAY_BENCH_SEED the world.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documentFromText } from '../../dist/ingest/index.js'
import { recordReadings } from '../../dist/recording.js'
import { loadResources } from '../../dist/resources/index.js'
import { openStore } from '../../dist/store/index.js'
import { makeReports } from './reports.mjs'
import { score } from './score.mjs'
import { makeWorld } from './world.mjs'

export const PACKS = ['base-english', 'world', 'weapons-supply', 'demonstration']

/** Extracts, links and scores; one row a measure, with the bar it is held to. */
export async function benchmarkSimulator(
  count = Number(process.env.HEARSAY_BENCH_REPORTS ?? 5_000),
  seed = Number(process.env.HEARSAY_BENCH_SEED ?? 7),
) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-simulator-'))
  const store = await openStore(join(folder, 'simulated.db'), { mode: 'write', create: true })
  try {
    const reports = [...makeReports(makeWorld(seed, count), seed, count)]
    const started = performance.now()
    await recordReadings(store, readings(reports), loadResources({ packs: PACKS }))
    const seconds = (performance.now() - started) / 1000
    const rows = await score(store, reports)
    return [...rows, { measure: 'reports a second, extraction included', value: Math.round(count / seconds) }]
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function* readings(reports) {
  for (const report of reports) yield readingOf(report)
}

/** A report of the simulator as it would have been read. */
export function readingOf({ id, outlet, published, text }) {
  const made = documentFromText(text, `${id}.txt`)
  const document = { ...made, outlet: outlet.name, publishedAt: published, id: `d_${id}` }
  const capture = {
    sha256: `${id}-${made.sha256}`,
    bytes: new TextEncoder().encode(text),
    location: `${id}.txt`,
    retrievedAt: `${published}T12:00:00Z`,
    tool: 'hearsay/simulator',
    mediaType: 'text/plain',
  }
  return { capture, document: { ...document, sha256: capture.sha256 }, issues: [] }
}
