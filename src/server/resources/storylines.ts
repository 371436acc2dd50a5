import { z } from 'zod'
import { listStorylines } from '../../query/index.ts'
import { Clock, StorylinesAnswer } from '../../schema/index.ts'
import { calendarDate, limit, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** What the timeline is drawn from. */
export const storylines = jsonResource({
  path: '/api/timeline/storylines',
  summary: 'Claims with when they happened and how they spread, most reported first; dates are read on `clock`',
  query: z.strictObject({
    actor: words,
    relation: words,
    text: words,
    clock: z.exactOptional(Clock),
    since: calendarDate,
    until: calendarDate,
    limit: limit(200),
  }),
  answer: StorylinesAnswer,
  read: (store, _parameters, filter) => listStorylines(store, filter),
})
