import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedExample, servedExample } from '../../test/browser/served-example.ts'
import { JudgedReport } from '../evaluation/index.ts'
import type {
  ClaimAnswer,
  JudgementRow,
  Page,
  RelationRow,
  ReportAnswer,
  ReportRow,
  SummaryAnswer,
} from '../schema/index.ts'
import { createApp } from './index.ts'

let served: ServedExample
let report: string

beforeAll(async () => {
  served = await servedExample()
  const { items } = await read<Page<ReportRow>>('/api/reports')
  report = items.find(({ file }) => file === 'workshops.txt')!.id
})
afterAll(() => served.close())

const send = (body: unknown, method = 'POST', path = '/api/judgements', headers: Record<string, string> = {}) =>
  served.send(method, path, body, headers)
const read = <Answer>(path: string) => served.read<Answer>(path)
const answer = () => read<ReportAnswer>(`/api/reports/${report}`)
const code = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]

describe('a judgement', () => {
  test('is made, seen by every question at once, listed, and taken back', async () => {
    const before = await answer()
    const claim = before.extraction.claims[0]!.id
    const made = (await (await send({ verdict: 'reject', report, claim, why: 'a test' })).json()) as JudgementRow
    expect(made).toMatchObject({ verdict: 'reject', why: 'a test', outcome: 'applied', claimId: claim })
    const after = await answer()
    expect(after.extraction.claims.map(({ id }) => id)).not.toContain(claim)
    expect(after.judgements).toMatchObject([{ id: made.id, outcome: 'applied' }])
    expect(after.report.claims).toBe(before.report.claims - 1)
    const listed = await read<JudgementRow[]>(`/api/judgements?report=${report}`)
    expect(listed).toEqual(after.judgements)
    const cluster = await served.app.request(`/api/claims/${before.clusters[claim]}`)
    if (cluster.ok) {
      const { members } = (await cluster.json()) as ClaimAnswer
      expect(members.map((member) => member.claim.id)).not.toContain(claim)
    } else expect(cluster.status).toBe(404)
    expect((await send({}, 'DELETE', `/api/judgements/${made.id}`)).status).toBe(200)
    const { judgements, ...restored } = await answer()
    expect(judgements[0]!.undoneAt).toBeDefined()
    expect(restored).toEqual((({ judgements: _none, ...rest }) => rest)(before))
  })

  test('of two made at once on one claim, only the first is kept when both had seen the same', async () => {
    const claim = (await answer()).extraction.claims[0]!.id
    const both = await Promise.all([
      send({ verdict: 'accept', report, claim, seen: 0 }),
      send({ verdict: 'reject', report, claim, seen: 0 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await code(both.find(({ status }) => status === 409)!)).toEqual([409, 'JUDGEMENT_OUTDATED'])
    await send({}, 'DELETE', `/api/judgements/${(await answer()).judgements[0]!.id}`)
  })

  test('of many made at once on different claims, none is lost', async () => {
    const { claims } = (await answer()).extraction
    const sent = claims.map(({ id }) => send({ verdict: 'accept', report, claim: id, seen: 0 }))
    for (const response of await Promise.all(sent)) expect(response.status).toBe(200)
    expect((await answer()).extraction.claims.every(({ judged }) => judged === 'accepted')).toBe(true)
    for (const { id, undoneAt } of (await answer()).judgements) {
      if (!undoneAt) await send({}, 'DELETE', `/api/judgements/${id}`)
    }
  })

  test('is saved as gold with its report, and no more once it is taken back', async () => {
    const gold = async (query = '') => {
      const response = await served.app.request(`/api/judgements/gold${query}`)
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="judged.jsonl"')
      const lines = (await response.text()).split('\n').filter((line) => line !== '')
      return lines.map((line) => JudgedReport.parse(JSON.parse(line)))
    }
    const judged = async () => (await read<SummaryAnswer>('/api/summary')).judged
    expect([await gold(), await judged()]).toEqual([[], 0])
    const { id, relation } = (await answer()).extraction.claims[0]!
    const made = (await (await send({ verdict: 'accept', report, claim: id })).json()) as JudgementRow
    const [one, ...others] = await gold()
    expect([others, await judged()]).toEqual([[], 1])
    expect(one!.judgements).toMatchObject([{ verdict: 'accept', relation }])
    expect(one!.claims.filter(({ optional }) => !optional)).toMatchObject([{ id }])
    expect(await gold(`?report=${report}`)).toEqual([one])
    const { items } = await read<Page<ReportRow>>('/api/reports')
    expect(await gold(`?report=${items.find((row) => row.id !== report)!.id}`)).toEqual([])
    await send({}, 'DELETE', `/api/judgements/${made.id}`)
    expect([await gold(), await judged()]).toEqual([[], 0])
    expect(await code(await served.app.request('/api/judgements/gold?report=d_0'))).toEqual([404, 'NOT_FOUND'])
  })

  test('corrects a claim with one of the relations that are told', async () => {
    const relations = await read<RelationRow[]>('/api/relations')
    expect(relations.find(({ id }) => id === 'transfers')).toMatchObject({ reads: expect.stringContaining('{actor}') })
    const claim = (await answer()).extraction.claims[0]!
    const change = { relation: relations[0]!.id, factuality: 'PS+' }
    const made = (await (await send({ verdict: 'edit', report, claim: claim.id, change })).json()) as JudgementRow
    const now = (await answer()).extraction.claims.find(({ id }) => id === made.claimId)
    expect(now).toMatchObject({ ...change, judged: 'edited', evidence: claim.evidence })
    await send({}, 'DELETE', `/api/judgements/${made.id}`)
  })

  test.each([
    ['with no verdict', { report: 'x', claim: 'y' }, 400, 'BAD_REQUEST'],
    ['on no report', { verdict: 'accept', report: 'd_0', claim: 'c_0' }, 404, 'NOT_FOUND'],
    [
      'with a field there is none of',
      { verdict: 'accept', report: 'd_0', claim: 'c_0', rating: 5 },
      400,
      'BAD_REQUEST',
    ],
    ['that adds nothing', { verdict: 'add', report: 'd_0', change: {} }, 400, 'BAD_REQUEST'],
  ])('%s is refused', async (_, body, status, error) => {
    expect(await code(await send(body))).toEqual([status, error])
  })

  test('that cites words which do not stand in the report is refused, and nothing is kept', async () => {
    const claim = (await answer()).extraction.claims[0]!.id
    const change = { evidence: { start: 0, end: 5, text: 'wrong' } }
    expect(await code(await send({ verdict: 'edit', report, claim, change }))).toEqual([400, 'USAGE'])
    expect((await answer()).judgements.filter(({ undoneAt }) => !undoneAt)).toEqual([])
  })

  test('from another site, or where the record is only read, is refused', async () => {
    const body = { verdict: 'accept', report, claim: 'c_0' }
    const foreign = await send(body, 'POST', '/api/judgements', { origin: 'https://evil.example' })
    expect(await code(foreign)).toEqual([403, 'ORIGIN_REFUSED'])
    const reading = createApp({ store: served.record.store, version: '9.9.9' })
    const refused = await reading.request('/api/judgements', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(await code(refused)).toEqual([403, 'RECORD_READ_ONLY'])
  })

  test('that is not there cannot be taken back', async () => {
    expect(await code(await send({}, 'DELETE', '/api/judgements/99999'))).toEqual([404, 'NOT_FOUND'])
  })
})
