import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IngestJob, type NewsAnswer, type Page, type ReportRow } from '../schema/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { createApp, type RunningServer, startServer } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-ingest-'))
const location = join(folder, 'record.db')
let store: Store
let server: RunningServer

beforeAll(async () => {
  await (await openStore(location, { mode: 'write', create: true })).close()
  store = await openStore(location, { mode: 'read' })
  server = await startServer({ store, port: 0, packs: ['base-english', 'weapons-supply', 'world', 'demonstration'] })
})
afterAll(async () => {
  await server.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = async <Answer>(path: string, request: RequestInit = {}) =>
  (await (await fetch(`${server.url}api/${path}`, request)).json()) as Answer
const handIn = (body: unknown) =>
  ask<IngestJob>('ingest', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const handFile = (name: string, body: string) =>
  ask<IngestJob>(`ingest/files?${new URLSearchParams({ name })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  })
const over = async ({ id }: IngestJob): Promise<IngestJob> => {
  for (;;) {
    const job = await ask<IngestJob>(`ingest/${id}`)
    if (job.state === 'done' || job.state === 'failed') return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const report = `Velmora ships rockets to Qasrun, minister says

Ishkara’s defence minister, Irvo Kellin, said on Monday that Velmora supplies rockets to Qasrun. A spokesman for Velmora denied that it supplies rockets to Qasrun.
`

describe('handing in reports', { timeout: 60_000 }, () => {
  test('a file is read in the background, and is in the record when its job says so', async () => {
    const taken = await handFile('../notes/first.txt', report)
    expect(taken).toMatchObject({ kind: 'file', name: 'notes/first.txt', done: 0, outcomes: [] })
    const job = await over(taken)
    expect(job).toMatchObject({ state: 'done', done: 1, total: 1, outcomes: [{ outcome: 'added', issues: [] }] })
    expect(job.outcomes[0]!.claims).toBeGreaterThan(0)
    expect(IngestJob.parse(job)).toEqual(job)
    const { items } = await ask<Page<ReportRow>>('reports')
    expect(items.map(({ id, file }) => [id, file])).toEqual([[job.outcomes[0]!.report, 'notes/first.txt']])
    const news = await ask<NewsAnswer>('news')
    expect(news.denials.total).toBeGreaterThan(0)
  })

  test('the same bytes again are known', async () => {
    const job = await over(await handFile('again.txt', report))
    expect(job.outcomes).toMatchObject([{ outcome: 'same-bytes' }])
  })

  test('a text that was pasted is a report too; inputs are done in order', async () => {
    const jobs = await Promise.all([
      handIn({ kind: 'text', text: 'Qasrun holds rockets\n\nQasrun has a stock of 300 rockets, an officer said.' }),
      handIn({ kind: 'text', text: 'Nothing of note\n\nThe weather in Ordesh was fine.' }),
    ])
    const done = await Promise.all(jobs.map(over))
    expect(done.map(({ outcomes }) => outcomes[0]!.outcome)).toEqual(['added', 'added'])
    const [second, first] = await ask<IngestJob[]>('ingest')
    expect(second!.id).toBe(first!.id + 1)
  })

  test('what cannot be read is told by its code, and the next input is read', async () => {
    const [empty, broken, next] = await Promise.all([
      handFile('empty.txt', ''),
      handFile('broken.pdf', '%PDF-1.4 and then nothing'),
      handFile('next.txt', `${report}\nOne more line.`),
    ])
    const codes = async (job: IngestJob) =>
      (await over(job)).outcomes.flatMap(({ issues }) => issues.map((one) => one.code))
    expect(await codes(empty)).toEqual(['INPUT_EMPTY'])
    expect(await codes(broken)).toEqual(['FORMAT_BROKEN'])
    expect((await over(next)).outcomes).toMatchObject([{ outcome: 'added' }])
  })

  test('an archive is one job with an outcome for each report in it', async () => {
    const lines = [1, 2, 3].map((n) =>
      JSON.stringify({ text: `Report number ${n}. Nothing happened in Ordesh.`, title: `No. ${n}` }),
    )
    const job = await over(await handFile('three.jsonl', lines.join('\n')))
    expect(job).toMatchObject({ state: 'done', done: 3, total: 3 })
    expect(job.outcomes.map(({ title }) => title)).toEqual(['No. 1', 'No. 2', 'No. 3'])
  })

  test.each(['http://127.0.0.1:9/report', 'http://localhost/x', 'http://[::1]/', 'http://10.1.2.3/'])(
    'an address within the machine or its network is refused: %s',
    async (url) => {
      const job = await over(await handIn({ kind: 'address', url }))
      expect(job.outcomes).toMatchObject([{ outcome: 'unread', issues: [{ code: 'FETCH_REFUSED' }] }])
    },
  )

  test.each([
    ['an address of another kind', { kind: 'address', url: 'file:///etc/passwd' }],
    ['an empty text', { kind: 'text', text: '' }],
    ['something else', { kind: 'folder', path: '/' }],
  ])('%s is no input', async (_, body) => {
    expect(await handIn(body)).toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('a job that is not known is not found', async () => {
    expect(await ask('ingest/999999')).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('another site cannot hand anything in, nor can anyone where the record is only read', async () => {
    const foreign = await fetch(`${server.url}api/ingest/files?name=a.txt`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', origin: 'https://evil.example' },
      body: report,
    })
    expect(foreign.status).toBe(403)
    const reading = createApp({ store, version: '9.9.9' })
    expect(await (await reading.request('/api/ingest')).json()).toMatchObject({ code: 'RECORD_READ_ONLY' })
  })
})

test('what was acknowledged is on disk when the server is stopped in the middle; what was not is not half there', {
  timeout: 60_000,
}, async () => {
  const place = join(folder, 'stopped.db')
  await (await openStore(place, { mode: 'write', create: true })).close()
  const reader = await openStore(place, { mode: 'read' })
  const short = await startServer({ store: reader, port: 0 })
  const lines = Array.from({ length: 400 }, (_, n) =>
    JSON.stringify({ text: `${report} Edition ${n}.`, title: `No. ${n}`, url: `https://a.example/${n}` }),
  )
  const response = await fetch(`${short.url}api/ingest/files?name=many.jsonl`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: lines.join('\n'),
  })
  const { id } = (await response.json()) as IngestJob
  let job: IngestJob
  do {
    await new Promise((resolve) => setTimeout(resolve, 20))
    job = (await (await fetch(`${short.url}api/ingest/${id}`)).json()) as IngestJob
  } while (job.done === 0)
  await short.close()
  await reader.close()
  const again = await openStore(place, { mode: 'write' })
  const kept = await again.database.selectFrom('documents').select('ref').execute()
  await again.close()
  expect(kept.length).toBeGreaterThanOrEqual(job.done)
  expect(kept.length % 8).toBe(0)
  const refs = new Set<string>(kept.map(({ ref }) => ref))
  expect(job.outcomes.every(({ report: ref }) => ref !== undefined && refs.has(ref))).toBe(true)
})
