import { userInfo } from 'node:os'
import { z } from 'zod'
import { listJudgements } from '../../query/index.ts'
import { judgeClaim, undoJudgement } from '../../review/index.ts'
import { JudgementRequest, JudgementRow } from '../../schema/index.ts'
import { jsonChange } from '../json-change.ts'
import { limit } from '../query-parameters.ts'
import { jsonResource, type Resource } from '../resource.ts'

/** Judgements on claims of reports: listed, made and taken back. */
export const judgements: readonly Resource[] = [
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
