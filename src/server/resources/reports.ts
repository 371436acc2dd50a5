import { z } from 'zod'
import { listReports } from '../../query/index.ts'
import { page, ReportRow } from '../../schema/index.ts'
import { calendarDate, paging, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** The reports of the record, newest first. */
export const reports = jsonResource({
  path: '/api/reports',
  summary: 'Reports, newest first',
  query: z.strictObject({
    text: words,
    outlet: words,
    since: calendarDate,
    until: calendarDate,
    status: z.exactOptional(z.enum(['analysed', 'not-analysed'])),
    ...paging,
  }),
  answer: page(ReportRow),
  read: (store, _parameters, filter) => listReports(store, filter),
})
