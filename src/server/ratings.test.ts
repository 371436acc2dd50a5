import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/browser/example-record.ts'
import type { ClaimRow, Page, RatingRow, RatingsAnswer } from '../schema/index.ts'
import { changeQueue } from './change-queue.ts'
import { createApp } from './index.ts'

let record: ExampleRecord
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  record = await exampleRecord()
  app = createApp({ store: record.store, change: changeQueue(record.location), version: '9.9.9' })
})
afterAll(() => record.close())

const send = (method: string, path: string, body: unknown = {}) =>
  app.request(`http://127.0.0.1${path}`, {
    method,
    headers: { host: '127.0.0.1', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const read = async <Answer>(path: string) => (await (await app.request(path)).json()) as Answer

test('a rating is signed, shown with its history and taken back; "confirmed" is refused with a code', async () => {
  const { items } = await read<Page<ClaimRow>>('/api/claims?limit=100')
  const single = items.find(({ origins }) => origins.lower === 1)!
  const refused = await send('POST', '/api/ratings', { subject: single.id, value: '1' })
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([409, 'RATING_REFUSED'])
  const made = await send('POST', '/api/ratings', { subject: single.id, value: '2', by: 'a reader', why: 'seen' })
  const { id } = (await made.json()) as { id: number }
  const credibility = async () =>
    (await read<RatingsAnswer>(`/api/claims/${single.id}/ratings`)).lines.find(({ kind }) => kind === 'credibility')!
  expect((await credibility()).current).toMatchObject({ id, value: '2', by: 'a reader', why: 'seen' })
  expect((await credibility()).suggestion.reasons.length).toBeGreaterThan(0)
  expect((await send('DELETE', `/api/ratings/${id}`)).status).toBe(200)
  expect(await credibility()).not.toHaveProperty('current')
  expect((await read<RatingRow[]>('/api/ratings'))[0]).toMatchObject({ id, undoneAt: expect.any(String) })
  expect((await send('DELETE', `/api/ratings/${id}`)).status).toBe(404)
})
