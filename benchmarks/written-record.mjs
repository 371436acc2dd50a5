// The record that queries and pages are measured on: a million claims in 100,000 generated reports, written through `contribute` as ingest
// writes during an import (indexes and full text last). HEARSAY_BENCH_CLAIMS sets another size; HEARSAY_BENCH_STORE keeps the store
// there and uses it again.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { link } from '../dist/linking/index.js'
import { openStore } from '../dist/store/index.js'
import { clock } from './clock.mjs'
import { makeReading, makeWorld, seeded } from './generated-record.mjs'

export const SEED = 20_310_401
export const CLAIMS_A_REPORT = 10
const BATCH = 128
const PROGRESS_EVERY = 50 * BATCH

/** What linking needs to know of packs, for names that no gazetteer holds. */
export const resources = {
  packs: [],
  mentionTypes: new Map([['ArmedGroup', { id: 'ArmedGroup', extends: 'Organization', reads: '' }]]),
  relations: new Map(),
  lexicon: () => new Map(),
  gazetteer: [],
  offices: [],
  models: new Map(),
  hash: 'benchmark',
}

export const provenance = { extractor: 'benchmark', version: '1', resources: 'benchmark' }

/** Runs `use` with the path of the record, the world it is about, and what writing it took (no rows when it was there). */
export async function withRecord(use, claims = Number(process.env.HEARSAY_BENCH_CLAIMS ?? 1_000_000)) {
  const kept = process.env.HEARSAY_BENCH_STORE
  const folder = kept ? undefined : mkdtempSync(join(tmpdir(), 'hearsay-record-'))
  const path = kept ?? join(folder, 'bench.db')
  try {
    const world = makeWorld(SEED)
    const rows = existsSync(path) ? [] : await write(path, world, claims)
    return await use({ path, world, rows })
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

async function write(path, world, claims) {
  const random = seeded(SEED)
  const reports = Math.ceil(claims / CLAIMS_A_REPORT)
  const store = await openStore(path, { mode: 'write', create: true })
  const sum = { wall: 0, cpu: 0 }
  const timed = async (work) => {
    const took = clock()
    await work()
    const { wall, cpu } = took()
    sum.wall += wall / 1000
    sum.cpu += cpu / 1000
    return { wall: wall / 1000, cpu: cpu / 1000 }
  }
  const rows = []
  const row = (what, count, { wall, cpu }, note = '') =>
    rows.push({ what, count, note: `${perReport(cpu, count)} ms CPU and ${perReport(wall, count)} ms a report${note}` })
  await store.beginImport()
  let last = { at: 0, wall: 0, cpu: 0 }
  for (let start = 0; start < reports; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, reports - start) }, (_, i) =>
      makeReading(world, random, start + i, reports, CLAIMS_A_REPORT),
    )
    const contributions = batch.map((made) => ({ ...made, links: link(made.extraction, resources), provenance }))
    await timed(() => store.contribute(contributions))
    const done = start + batch.length
    if (done % PROGRESS_EVERY < BATCH)
      process.stderr.write(`\r${done} of ${reports} reports, ${sum.cpu.toFixed(0)} s CPU `)
    if (done - last.at >= reports / 5 || done === reports) {
      const since = { wall: sum.wall - last.wall, cpu: sum.cpu - last.cpu }
      row(`write: reports ${last.at} to ${done}`, done - last.at, since)
      last = { at: done, ...sum }
    }
  }
  process.stderr.write('\n')
  row('write: indexes and full text after', reports, await timed(() => store.endImport()))
  await store.close()
  row('write: all', reports, sum, `; file ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`)
  return rows
}

function perReport(seconds, reports) {
  return ((seconds * 1000) / reports).toFixed(1)
}
