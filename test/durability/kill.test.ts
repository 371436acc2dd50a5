import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { link } from '../../src/linking/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { madeContribution } from '../fixtures/made-report.ts'
import { madeResources } from '../fixtures/made-resources.ts'
import { buildChild, startChild } from './child-process.ts'
import { numberedReport } from './numbered-report.ts'

/** Moments at which the writer is killed: in the life of one store, and in first imports of new ones. */
const KILLS = 38
const IMPORT_KILLS = 12
const seed = Number(process.env.HEARSAY_SEED ?? Math.floor(Math.random() * 2 ** 31))

const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'))
const resources = madeResources()
let program = ''
beforeAll(async () => {
  program = await buildChild()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  if (program) rmSync(dirname(program), { recursive: true, force: true })
})

test('nothing acknowledged is missing after kill -9 at any moment, and the next run goes on', {
  timeout: 240_000,
}, async () => {
  console.log(`kill -9: seed ${seed} (HEARSAY_SEED repeats it)`)
  const random = seeded(seed)
  const path = join(folder, 'one-life.db')
  const acknowledged = new Set<number>()
  for (let round = 0; round < KILLS; round++) {
    // Two reports back: those are contributed twice.
    const first = Math.max(0, Math.max(-1, ...acknowledged) - 1)
    for (const index of await ingestAndKill(path, first, '', random)) acknowledged.add(index)
    await checkStore(path, acknowledged, round % 10 === 0)
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS)
  const killed = await openStore(path, { mode: 'read' })
  const whole = await openStore(join(folder, 'never-killed.db'), { mode: 'write', create: true })
  try {
    const refs = new Set((await killed.database.selectFrom('documents').select('ref').execute()).map((row) => row.ref))
    const last = Math.max(...acknowledged) + 3
    const made = Array.from({ length: last + 1 }, (_, index) => contribution(index))
    await whole.contribute(made.filter(({ reading }) => refs.has(reading.document!.id)))
    expect(await sums(killed)).toEqual(await sums(whole))
  } finally {
    await killed.close()
    await whole.close()
  }
})

test('a first import that is killed is completed on the next opening', { timeout: 120_000 }, async () => {
  console.log(`kill -9 in an import: seed ${seed + 1}`)
  const random = seeded(seed + 1)
  for (let round = 0; round < IMPORT_KILLS; round++) {
    const path = join(folder, `import-${round}.db`)
    const acknowledged = new Set(await ingestAndKill(path, 0, 'import', random))
    await checkStore(path, acknowledged, true)
  }
})

/** Lets a writer work, kills it a random while after it opened the store, and gives the reports it had acknowledged. */
async function ingestAndKill(path: string, first: number, mode: string, random: () => number): Promise<number[]> {
  const child = startChild(process.execPath, [program, 'ingest', path, String(first), mode])
  await child.said(random() < 0.8 ? 'ack' : 'open')
  await new Promise((resolve) => setTimeout(resolve, random() * 90))
  child.process.kill('SIGKILL')
  const { signal } = await child.ended
  expect([signal, child.lines.filter((line) => line.startsWith('error'))]).toEqual(['SIGKILL', []])
  return child.lines.filter((line) => line.startsWith('ack')).flatMap((line) => line.split(' ').slice(1).map(Number))
}

async function checkStore(path: string, acknowledged: ReadonlySet<number>, whole: boolean): Promise<void> {
  const store = await openStore(path, { mode: 'write', create: true })
  try {
    const wanted = [...acknowledged].map((index) => contribution(index).reading.document!.id as string)
    const held = await store.knownDocuments(wanted)
    expect(wanted.filter((id) => !held.has(id))).toEqual([])
    const documents = await store.database
      .selectFrom('documents')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    const claims = await store.database
      .selectFrom('claims')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(claims.n).toBe(documents.n * 2)
    expect(await store.fullText.count('barges', 100_000)).toBe(documents.n)
    if (!whole) return
    expect((await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.database)).rows).toEqual([
      { integrity_check: 'ok' },
    ])
    expect((await sql`pragma foreign_key_check`.execute(store.database)).rows).toEqual([])
  } finally {
    await store.close()
  }
}

async function sums(store: Store) {
  return {
    clusters: await store.database
      .selectFrom('clusters')
      .select(['ref', 'claims', 'reports', 'support', 'deny', 'outlet_origins', 'first_published', 'last_published'])
      .orderBy('ref')
      .execute(),
    parties: await store.database
      .selectFrom('parties')
      .select(['key', 'reports', 'claims', 'denials'])
      .orderBy('key')
      .execute(),
    entities: await store.database
      .selectFrom('entities')
      .select(['ref', 'mentions', 'reports', 'claims'])
      .orderBy('ref')
      .execute(),
  }
}

function contribution(index: number) {
  return madeContribution(numberedReport(index), (extraction) => link(extraction, resources))
}

/** Mulberry32: numbers in [0, 1) that a seed repeats. */
function seeded(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
