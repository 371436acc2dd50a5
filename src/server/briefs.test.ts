import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedExample, servedExample } from '../../test/browser/served-example.ts'
import type { BriefAnswer, BriefRow, ClaimRow, Page } from '../schema/index.ts'

let served: ServedExample

beforeAll(async () => {
  served = await servedExample()
})
afterAll(() => served.close())

const read = <Answer>(path: string) => served.read<Answer>(path)
const send: ServedExample['send'] = (...asked) => served.send(...asked)

test('a brief is written, checked, saved again, handed out and put away', async () => {
  const [claim] = (await read<Page<ClaimRow>>('/api/claims?disputed=true')).items
  const body = `Voss denies it [@${claim!.id}]. This rests on nothing.`
  const made = (await (
    await send('POST', '/api/briefs', { title: 'Tolvan', body, by: 'a reader' })
  ).json()) as BriefAnswer
  expect(made.brief).toMatchObject({ title: 'Tolvan', version: 1, savedBy: 'a reader', citations: 1 })
  expect(made.checked.problems).toMatchObject([{ kind: 'no-claim', words: 'This rests on nothing.' }])
  const path = `/api/briefs/${made.brief.id}`
  const next = await send('PUT', path, { title: 'Tolvan, again', body: `Denied [@${claim!.id}].`, basis: 1 })
  expect(await next.json()).toMatchObject({ brief: { version: 2 }, checked: { problems: [] } })
  const late = await send('PUT', path, { title: 'Late', body: 'x', basis: 1 })
  expect([late.status, await late.json()]).toMatchObject([409, { code: 'BRIEF_CHANGED' }])
  expect(await read<BriefRow[]>('/api/briefs')).toMatchObject([{ title: 'Tolvan, again', version: 2 }])
  const html = await served.app.request(`${path}/html`)
  expect(html.headers.get('content-disposition')).toBe('attachment; filename="Tolvan-again.html"')
  expect(await html.text()).toContain('Denied')
  const pdf = await served.app.request(`${path}/pdf`)
  expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
  expect((await served.app.request(`${path}/odt`)).status).toBe(400)
  expect((await send('DELETE', path, {})).status).toBe(200)
  expect((await served.app.request(path)).status).toBe(404)
})

test('a brief without a title, or far too long, is refused', async () => {
  expect((await send('POST', '/api/briefs', { title: ' ', body: 'x' })).status).toBe(400)
  expect((await send('POST', '/api/briefs', { title: 'x', body: 'x'.repeat(600_000) })).status).toBe(400)
})
