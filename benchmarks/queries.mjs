// Latency of every filter of `claims`, and of the other questions, over a record of a million claims; the speed of writing it, and of
// adding one report to it. Beside the time that passes it gives processor time, which other programs on the machine change less.
// The record is written through `contribute`, as ingest writes, during an import (indexes and full text last).
// HEARSAY_BENCH_CLAIMS sets another size, HEARSAY_BENCH_STORE keeps the store there and uses it again.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { link, readNameWeights } from '../dist/linking/index.js'
import {
  findClaim,
  findNetwork,
  findReport,
  findTimeline,
  listClaims,
  listEntities,
  listReports,
  listSources,
  searchReports,
} from '../dist/query/index.js'
import { loadResources } from '../dist/resources/index.js'
import { openStore } from '../dist/store/index.js'
import { makeReading, makeWorld, seeded } from './generated-record.mjs'

const SEED = 20_310_401
const CLAIMS_A_REPORT = 20
const BATCH = 64
/** Reports added one by one. */
const ADDED = 20
const ROUNDS = Number(process.env.HEARSAY_BENCH_ROUNDS ?? 60)

/** What linking needs to know of packs, for names that no gazetteer holds. */
const resources = {
  packs: [],
  mentionTypes: new Map([['ArmedGroup', { id: 'ArmedGroup', extends: 'Organization', reads: '' }]]),
  relations: new Map(),
  lexicon: () => new Map(),
  gazetteer: [],
  models: new Map(),
  hash: 'benchmark',
}

/** Writes the record when it is not there yet, asks every question with changing values, and gives one row for each. */
export async function benchmarkQueries(claims = Number(process.env.HEARSAY_BENCH_CLAIMS ?? 1_000_000)) {
  const kept = process.env.HEARSAY_BENCH_STORE
  const folder = kept ? undefined : mkdtempSync(join(tmpdir(), 'hearsay-queries-'))
  const path = kept ?? join(folder, 'bench.db')
  try {
    const world = makeWorld(SEED)
    const rows = existsSync(path) ? [] : await write(path, world, claims)
    rows.push(await add(path, world))
    const store = await openStore(path, { mode: 'read' })
    try {
      rows.push(...(await ask(store, world)))
    } finally {
      await store.close()
    }
    return rows
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

async function write(path, world, claims) {
  const random = seeded(SEED)
  const reports = Math.ceil(claims / CLAIMS_A_REPORT)
  const store = await openStore(path, { mode: 'write', create: true })
  let seconds = 0
  let processor = 0
  const timed = async (work) => {
    const took = clock()
    const result = await work()
    const { wall, cpu } = took()
    seconds += wall / 1000
    processor += cpu
    return result
  }
  await store.beginImport()
  for (let start = 0; start < reports; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, reports - start) }, (_, i) =>
      makeReading(world, random, start + i, reports, CLAIMS_A_REPORT),
    )
    const provenance = { extractor: 'benchmark', version: '1', resources: 'benchmark' }
    const contributions = await batch.map((made) => ({ ...made, links: link(made.extraction, resources), provenance }))
    await timed(() => store.contribute(contributions))
    if (start % (BATCH * 100) === 0)
      process.stderr.write(`\r${start} of ${reports} reports written, ${(start / seconds || 0).toFixed(0)}/s `)
  }
  const loading = seconds
  const linking = processor
  await timed(() => store.endImport())
  await store.close()
  process.stderr.write('\n')
  const row = (what, value) => ({ what, count: reports, p50: '', p95: '', note: value })
  return [
    row(
      'write: contribute',
      `${(reports / loading).toFixed(0)} reports/s, ${((reports * CLAIMS_A_REPORT) / loading).toFixed(0)} claims/s, ${(linking / reports).toFixed(1)} ms CPU a report`,
    ),
    row('write: indexes and full text after', `${(seconds - loading).toFixed(1)} s`),
    row(
      'write: all',
      `${(reports / seconds).toFixed(0)} reports/s; file ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`,
    ),
  ]
}

async function ask(store, world) {
  const random = seeded(SEED + 1)
  // Half of the values from the most frequent, half from anywhere: both ends of the skew are asked for.
  const pick = (list) =>
    random() < 0.5 ? list[Math.floor(random() * Math.min(10, list.length))] : list[Math.floor(random() * list.length)]
  const day = () =>
    new Date(Date.UTC(1996, 0, 1) + Math.floor(random() * 11_000) * 86_400_000).toISOString().slice(0, 10)
  const later = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
  const relations = (await store.database.selectFrom('clusters').select('relation').distinct().execute()).map(
    (row) => row.relation,
  )
  const page = await listClaims(store, { limit: 1000 })
  const rare = await listClaims(store, { actor: world.groups[200], limit: 1000 })
  const clusters = [...page.items.slice(0, 100), ...rare.items].map((row) => row.id)
  const reports = (await listReports(store, { limit: 1000 })).items.map((row) => row.id)
  const next = async (filter) => ({ ...filter, cursor: (await listClaims(store, filter)).next })
  const questions = {
    'claims (no filter)': () => listClaims(store, {}),
    'claims --relation': () => listClaims(store, { relation: pick(relations) }),
    'claims --actor': () => listClaims(store, { actor: pick(world.groups) }),
    'claims --recipient': () => listClaims(store, { recipient: pick(world.groups) }),
    'claims --place': () => listClaims(store, { place: pick(world.places) }),
    'claims --claimant': () =>
      listClaims(store, { claimant: random() < 0.5 ? pick(world.people) : pick(world.outlets) }),
    'claims --origin': () => listClaims(store, { origin: random() < 0.5 ? pick(world.people) : pick(world.outlets) }),
    'claims --stance': () => listClaims(store, { stance: pick(['support', 'deny', 'query', 'comment', 'decline']) }),
    'claims --disputed': () => listClaims(store, { disputed: true }),
    'claims --since': () => listClaims(store, { since: day() }),
    'claims --until': () => listClaims(store, { until: day() }),
    'claims --since --until': () => {
      const since = day()
      return listClaims(store, { since, until: later(since, pick([1, 7, 30, 365, 3650])) })
    },
    'claims --as-of': () => listClaims(store, { asOf: day() }),
    'claims --text': () =>
      listClaims(store, { text: pick([pick(world.groups), pick(world.places), pick(relations), 'rockets']) }),
    'claims --relation --actor': () => listClaims(store, { relation: pick(relations), actor: pick(world.groups) }),
    'claims --actor --recipient': () => listClaims(store, { actor: pick(world.groups), recipient: pick(world.groups) }),
    'claims --actor --disputed --since': () =>
      listClaims(store, { actor: pick(world.groups), disputed: true, since: day() }),
    'claims --actor, second page': async () => listClaims(store, await next({ actor: pick(world.groups) })),
    claim: () => findClaim(store, pick(clusters)),
    network: () => findNetwork(store, {}),
    'network --around': () => findNetwork(store, { around: pick(world.groups) }),
    'network --according-to': () => findNetwork(store, { accordingTo: pick(world.people) }),
    'network --as-of': () => findNetwork(store, { asOf: day() }),
    timeline: () => findTimeline(store, {}),
    'timeline --actor': () => findTimeline(store, { actor: pick(world.groups) }),
    'timeline --relation --since': () => findTimeline(store, { relation: pick(relations), since: day() }),
    search: () => searchReports(store, { text: `${pick(world.words)} ${pick(world.words)}` }),
    reports: () => listReports(store, {}),
    'reports --outlet --since': () => listReports(store, { outlet: pick(world.outlets), since: day() }),
    report: () => findReport(store, pick(reports)),
    sources: () => listSources(store, {}),
    entities: () => listEntities(store, { text: pick(world.groups).split(' ')[0] }),
  }
  const rows = []
  for (const [what, question] of Object.entries(questions)) {
    await question()
    rows.push(await latency(what, ROUNDS, question))
  }
  return rows
}

/** Adds reports one by one, each in a transaction of its own and with the names in it matched, as a watched feed does. */
async function add(path, world) {
  const store = await openStore(path, { mode: 'write' })
  try {
    const random = seeded(SEED + 2)
    const { held } = await store.database
      .selectFrom('documents')
      .select((e) => e.fn.countAll().as('held'))
      .executeTakeFirstOrThrow()
    const weights = readNameWeights(loadResources().models.get('name-matching/weights.bin'))
    const provenance = { extractor: 'benchmark', version: '1', resources: 'benchmark' }
    const made = Array.from({ length: ADDED + 1 }, (_, i) =>
      makeReading(world, random, Number(held) + i, Number(held) + ADDED, CLAIMS_A_REPORT),
    )
    const one = async () => {
      const reading = made.pop()
      await store.contribute([{ ...reading, links: link(reading.extraction, resources), provenance }])
      await store.matchEntities(weights, (type) => type, '2032-01-01T00:00:00Z')
    }
    // The first finds every name of the record unmatched.
    await one()
    return await latency(`add one report of ${CLAIMS_A_REPORT} claims`, ADDED, one)
  } finally {
    await store.close()
  }
}

async function latency(what, rounds, work) {
  const times = []
  for (let i = 0; i < rounds; i++) {
    const took = clock()
    await work()
    times.push(took())
  }
  const at = (kind, share) => {
    const sorted = times.map((time) => time[kind]).sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1)
  }
  const row = {
    what,
    count: rounds,
    p50: at('wall', 0.5),
    p95: at('wall', 0.95),
    'p95 CPU': at('cpu', 0.95),
    note: 'ms',
  }
  process.stderr.write(`${what}: ${row.p50} ms, ${row.p95} ms at p95, ${row['p95 CPU']} ms of it CPU\n`)
  return row
}

/** Starts a clock; asked, it says how many milliseconds passed, and how many this process ran. */
function clock() {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return { wall: performance.now() - wall, cpu: (user + system) / 1000 }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await benchmarkQueries())
