import { z } from 'zod'
import { listWaiting } from '../../query/index.ts'
import { page, WaitingRow } from '../../schema/index.ts'
import { limit } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** What was received and could not be read. */
export const waiting = jsonResource({
  path: '/api/waiting',
  summary: 'What was received but not analysed, newest first, with the reasons',
  query: z.strictObject({ limit: limit(200) }),
  answer: page(WaitingRow),
  read: (store, _parameters, filter) => listWaiting(store, filter.limit ?? 20),
})
