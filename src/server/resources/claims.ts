import { z } from 'zod'
import { listClaims } from '../../query/index.ts'
import { ClaimFilter, ClaimRow, page } from '../../schema/index.ts'
import { calendarDate, flag, paging, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** What is claimed, one row for all Claims that match. */
export const claims = jsonResource({
  path: '/api/claims',
  summary: 'Claims (clusters of matching claims), with support, denials and independent origins',
  query: z.strictObject({
    relation: words,
    actor: words,
    recipient: words,
    place: words,
    claimant: words,
    origin: words,
    stance: ClaimFilter.shape.stance,
    disputed: flag,
    since: calendarDate,
    until: calendarDate,
    asOf: calendarDate,
    text: words,
    ...paging,
  }),
  answer: page(ClaimRow),
  read: (store, _parameters, filter) => listClaims(store, filter),
})
