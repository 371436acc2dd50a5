import { z } from 'zod'
import { listCitations } from '../../query/index.ts'
import { CitationsAnswer } from '../../schema/index.ts'
import { calendarDate, limit, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** Who cites whom. */
export const citations = jsonResource({
  path: '/api/citations',
  summary:
    'Who cites whom, over the newest 10,000 claims: the parties in most citations and the claims between each two',
  query: z.strictObject({ around: words, since: calendarDate, until: calendarDate, limit: limit(100) }),
  answer: CitationsAnswer,
  read: (store, _parameters, filter) => listCitations(store, filter),
})
