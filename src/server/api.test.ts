import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/browser/example-record.ts'
import { exampleReports } from '../../test/browser/example-reports.ts'
import { errorTable } from '../schema/index.ts'
import { changeQueue } from './change-queue.ts'
import { createApp } from './index.ts'
import { resourcesOf } from './resources/index.ts'

let record: ExampleRecord
let app: Hono

beforeAll(async () => {
  record = await exampleRecord()
  await changeQueue(record.location)((store) =>
    store.saveBrief({
      title: 'A brief',
      body: 'Nothing yet.',
      citations: [],
      savedAt: '2031-01-01',
      savedBy: 'a reader',
    }),
  )
  app = createApp({ store: record.store, version: '9.9.9' })
})
afterAll(() => record.close())

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await app.request(path)
  return { status: response.status, body: await response.json() }
}

/** The id of the first row of a list. */
async function firstId(path: string): Promise<string> {
  const { body } = await get(path)
  const rows = (Array.isArray(body) ? body : (body as { items: unknown }).items) as { id: string }[]
  return rows[0]!.id
}

describe('every answer is what its schema says, and nothing more', () => {
  // What is handed in has a record of its own in ingest.test.ts: this one is only read.
  const read = resourcesOf('9.9.9').filter(({ path }) => !path.startsWith('/api/ingest'))
  for (const resource of read.filter(({ method, answer }) => method === 'GET' && answer.schema)) {
    test(resource.path, async () => {
      const [list = ''] = resource.path.split('/{id}')
      const path = resource.path.includes('{id}') ? resource.path.replace('{id}', await firstId(list)) : list
      const { status, body } = await get(path === '/api/search' ? '/api/search?text=workshops' : path)
      expect(status).toBe(200)
      expect(resource.answer.schema!.parse(body)).toEqual(body)
      if (body !== null && typeof body === 'object' && 'items' in body) expect(body.items).not.toEqual([])
    })
  }
})

describe('lists', () => {
  test('take every filter of claims', async () => {
    const filters = {
      relation: 'operates-site',
      actor: 'Sarovia',
      place: 'Tolvan',
      claimant: 'Darric Voss',
      stance: 'deny',
      disputed: 'true',
      since: '2024-03',
      until: '2024-12-31',
      text: 'workshops',
    }
    const { status, body } = await get(`/api/claims?${new URLSearchParams(filters)}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ total: 1, items: [{ relation: 'operates-site', state: 'contested' }] })
    expect(await get('/api/claims?actor=Elenia&recipient=Meren%20Front&origin=the%20committee')).toMatchObject({
      body: { items: [{ relation: 'trains' }] },
    })
    expect(await get('/api/claims?asOf=2024-03-04&relation=holds')).toMatchObject({ body: { total: 1 } })
  })

  test('treat an empty parameter as absent, so that a form can be sent as it stands', async () => {
    expect(await get('/api/claims?actor=&disputed=')).toEqual(await get('/api/claims'))
  })

  test('are paged by a cursor, without gap or repetition', async () => {
    const ids: string[] = []
    let cursor = ''
    do {
      const { body } = await get(`/api/reports?limit=2&cursor=${encodeURIComponent(cursor)}`)
      const page = body as { items: { id: string }[]; next?: string }
      ids.push(...page.items.map((item) => item.id))
      cursor = page.next ?? ''
    } while (cursor !== '')
    expect(ids).toHaveLength(exampleReports.length)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('errors have a code of the table and its status', () => {
  test.each([
    ['/api/reports/d_0000000000000000', 'NOT_FOUND'],
    ['/api/claims/nothing', 'NOT_FOUND'],
    ['/api/nonsense', 'NOT_FOUND'],
    ['/api/claims?since=yesterday', 'BAD_REQUEST'],
    ['/api/claims?limit=0', 'BAD_REQUEST'],
    ['/api/claims?disputed=perhaps', 'BAD_REQUEST'],
    ['/api/claims?aktor=Sarovia', 'BAD_REQUEST'],
    ['/api/search', 'BAD_REQUEST'],
    ['/api/export/odt', 'BAD_REQUEST'],
  ] as const)('%s: %s', async (path, code) => {
    const { status, body } = await get(path)
    expect(body).toMatchObject({ code, message: expect.stringMatching(/\w/) })
    expect(status).toBe(errorTable[code].status)
  })

  test('a wrong parameter is named', async () => {
    expect(await get('/api/claims?since=yesterday')).toMatchObject({
      body: { message: expect.stringContaining('since') },
    })
  })

  test('a cursor of one’s own making is refused, not believed', async () => {
    const { status } = await get('/api/reports?cursor=%00%ff')
    expect(status).toBe(400)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused where an address is only read', async (method) => {
    const response = await app.request('/api/reports', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('export', () => {
  test('streams the record as JSON', async () => {
    const response = await app.request('/api/export/json')
    expect(response.headers.get('content-disposition')).toContain('hearsay.json')
    expect(JSON.parse(await response.text())).toBeTypeOf('object')
  })

  test('streams the record as CSV, with the exact words', async () => {
    const response = await app.request('/api/export/csv')
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(await response.text()).toContain('supplies the Meren Front from them')
  })
})
