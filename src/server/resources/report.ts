import { z } from 'zod'
import { findReport } from '../../query/index.ts'
import { ReportAnswer } from '../../schema/index.ts'
import { jsonResource } from '../resource.ts'

/** One report: its text and everything read in it. */
export const report = jsonResource({
  path: '/api/reports/{id}',
  summary: 'One report: text, zones, attributions, claims, versions, custody log, issues',
  parameters: z.strictObject({ id: z.string() }),
  answer: ReportAnswer,
  read: (store, { id }) => findReport(store, id),
})
