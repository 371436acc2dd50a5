import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedExample, servedExample } from '../../test/browser/served-example.ts'
import type { EntityRow, Page, ResolutionRow } from '../schema/index.ts'
import { createApp } from './index.ts'

let served: ServedExample

beforeAll(async () => {
  served = await servedExample()
})
afterAll(() => served.close())

const send = (body: unknown, headers: Record<string, string> = {}, method = 'POST', path = '/api/decisions') =>
  served.send(method, path, body, headers)
const read = <Answer>(path: string) => served.read<Answer>(path)
const names = async () => (await read<Page<EntityRow>>('/api/entities?limit=100')).items.map(({ name }) => name)

describe('a change', () => {
  test('is made, listed and taken back', async () => {
    const before = await names()
    const [a, b] = before as [string, string]
    const response = await send({ kind: 'merge', a, b, why: 'one address', by: 'a reader' })
    expect(await response.json()).toEqual({ done: true })
    expect(await names()).toHaveLength(before.length - 1)
    const [decision] = await read<ResolutionRow[]>('/api/decisions')
    expect(decision).toMatchObject({ verdict: 'same', by: 'a reader', reasons: ['one address'] })
    expect((await send({}, {}, 'DELETE', `/api/decisions/${decision!.id}`)).status).toBe(200)
    expect(await names()).toEqual(before)
  })

  test('made twice at once is made one after the other', async () => {
    const before = await names()
    const [a, b, c] = before as [string, string, string]
    const both = await Promise.all([send({ kind: 'merge', a, b }), send({ kind: 'merge', a, b: c })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await names()).toHaveLength(before.length - 2)
    for (const { id } of (await read<ResolutionRow[]>('/api/decisions')).filter(({ undoneAt }) => !undoneAt)) {
      await send({}, {}, 'DELETE', `/api/decisions/${id}`)
    }
    expect(await names()).toEqual(before)
  })

  test.each([
    ['a body that is no decision', { kind: 'merge', a: 'x' }, {}, 400, 'BAD_REQUEST'],
    ['an entity that is not there', { kind: 'split', a: 'nobody at all' }, {}, 404, 'NOT_FOUND'],
    ['a form', { kind: 'split', a: 'x' }, { 'content-type': 'text/plain' }, 400, 'BAD_REQUEST'],
    ['another site', { kind: 'split', a: 'x' }, { origin: 'https://evil.example' }, 403, 'ORIGIN_REFUSED'],
    ['a sandboxed page', { kind: 'split', a: 'x' }, { origin: 'null' }, 403, 'ORIGIN_REFUSED'],
    [
      'a page of a neighbouring port',
      { kind: 'split', a: 'x' },
      { origin: 'http://127.0.0.1:81' },
      403,
      'ORIGIN_REFUSED',
    ],
    ['another site by its fetch', { kind: 'split', a: 'x' }, { 'sec-fetch-site': 'cross-site' }, 403, 'ORIGIN_REFUSED'],
    ['a huge body', { kind: 'split', a: 'x'.repeat(2 << 20) }, {}, 413, 'REQUEST_TOO_LARGE'],
  ])('by %s is refused', async (_, body, headers, status, code) => {
    const response = await send(body, headers as Record<string, string>)
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
  })

  test('by our own page is let through', async () => {
    const response = await send(
      { kind: 'split', a: 'nobody' },
      { origin: 'http://127.0.0.1', 'sec-fetch-site': 'same-origin' },
    )
    expect(response.status).toBe(404)
  })

  test('is refused where the record is only read', async () => {
    const reading = createApp({ store: served.record.store, version: '9.9.9' })
    const response = await reading.request('/api/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'RECORD_READ_ONLY' })
  })
})
