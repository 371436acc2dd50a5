import { z } from 'zod'
import { searchReports } from '../../query/index.ts'
import { page, SearchHit } from '../../schema/index.ts'
import { calendarDate, paging, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** Full-text search in the reports. */
export const search = jsonResource({
  path: '/api/search',
  summary: 'Reports whose text holds the words, with the place where they stand',
  query: z.strictObject({
    text: z.string('what to look for is missing').max(1000),
    outlet: words,
    since: calendarDate,
    until: calendarDate,
    status: z.exactOptional(z.enum(['analysed', 'not-analysed'])),
    ...paging,
  }),
  answer: page(SearchHit),
  read: (store, _parameters, filter) => searchReports(store, filter),
})
