import { z } from 'zod'
import { findNetwork } from '../../query/index.ts'
import { NetworkAnswer } from '../../schema/index.ts'
import { calendarDate, flag, limit, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** The reported network, disputes included. */
export const network = jsonResource({
  path: '/api/network',
  summary: 'The reported network: parties and edges, each asserted, contested, denied or retracted',
  query: z.strictObject({
    accordingTo: words,
    withoutOrigin: words,
    asOf: calendarDate,
    asKnownAt: calendarDate,
    relation: words,
    around: words,
    disputed: flag,
    limit: limit(5000),
  }),
  answer: NetworkAnswer,
  read: (store, _parameters, filter) => findNetwork(store, filter),
})
