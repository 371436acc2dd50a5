import { userInfo } from 'node:os'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import { judgedReports } from '../../export/index.ts'
import { listJudgements } from '../../query/index.ts'
import { judgeClaim, undoJudgement } from '../../review/index.ts'
import { JudgementRequest, JudgementRow } from '../../schema/index.ts'
import { jsonChange } from '../json-change.ts'
import { limit } from '../query-parameters.ts'
import { jsonResource, parse, queryOf, type Resource } from '../resource.ts'

/** Judged reports as training gold, one a line, sent as they are read. */
const gold: Resource = {
  method: 'GET',
  path: '/api/judgements/gold',
  summary: 'The judged reports as gold for training, JSON Lines: what was accepted, corrected and added, with the text',
  parameters: z.strictObject({}),
  query: z.strictObject({ report: z.exactOptional(z.string()) }),
  answer: { mediaType: 'application/x-ndjson' },
  async respond(context, { store }) {
    const filter = parse(this.query, queryOf(context)) as { report?: string }
    const reports = judgedReports(store, filter)
    // The first is read before anything is sent, so that what fails at once is answered as an error.
    let next = await reports.next()
    context.header('Content-Type', this.answer.mediaType)
    context.header('Content-Disposition', 'attachment; filename="judged.jsonl"')
    return stream(context, async (body) => {
      for (; !next.done; next = await reports.next()) await body.write(`${JSON.stringify(next.value)}\n`)
    })
  },
}

/** Judgements on claims of reports: listed, exported, made and taken back. */
export const judgements: readonly Resource[] = [
  gold,
  jsonResource({
    path: '/api/judgements',
    summary: 'What people decided about claims of reports, newest first, and what that does now',
    query: z.strictObject({ report: z.exactOptional(z.string()), limit: limit(1000) }),
    answer: z.array(JudgementRow),
    read: (store, _parameters, { report, limit: most = 100 }) =>
      listJudgements(store, { ...(report !== undefined && { report }), limit: most }),
  }),
  jsonChange({
    method: 'POST',
    path: '/api/judgements',
    summary: 'Accepts, rejects or corrects a claim of a report, or adds one; the record follows at once',
    body: JudgementRequest,
    answer: JudgementRow,
    async write(store, _parameters, body, { resources }) {
      const signature = { by: userInfo().username, decidedAt: new Date().toISOString() }
      const { id } = await judgeClaim(store, resources, body, signature)
      return (await listJudgements(store, { report: body.report })).find((row) => row.id === id)!
    },
  }),
  jsonChange({
    method: 'DELETE',
    path: '/api/judgements/{id}',
    summary: 'Takes a judgement back',
    parameters: z.strictObject({ id: z.coerce.number().int().min(1) }),
    answer: z.strictObject({ done: z.literal(true) }),
    async write(store, { id }, _body, { resources }) {
      await undoJudgement(store, resources, id, new Date().toISOString())
      return { done: true as const }
    },
  }),
]
