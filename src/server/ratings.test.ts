import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedExample, servedExample } from '../../test/browser/served-example.ts'
import type { ClaimRow, Page, RatingRow, RatingsAnswer } from '../schema/index.ts'

let served: ServedExample

beforeAll(async () => {
  served = await servedExample()
})
afterAll(() => served.close())

const send: ServedExample['send'] = (...asked) => served.send(...asked)
const read = <Answer>(path: string) => served.read<Answer>(path)

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
