import { z } from 'zod'
import { findTimeline } from '../../query/index.ts'
import { page, TimelineRow } from '../../schema/index.ts'
import { calendarDate, paging, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** Claims on four clocks. */
export const timeline = jsonResource({
  path: '/api/timeline',
  summary: 'Claims by date: when it happened, was said, was published, was learnt',
  query: z.strictObject({ actor: words, relation: words, since: calendarDate, until: calendarDate, ...paging }),
  answer: page(TimelineRow),
  read: (store, _parameters, filter) => findTimeline(store, filter),
})
