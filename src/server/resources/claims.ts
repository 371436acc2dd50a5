import { z } from 'zod'
import { findFacets, listClaims } from '../../query/index.ts'
import { ClaimFilter, ClaimRow, FacetsAnswer, page } from '../../schema/index.ts'
import { calendarDate, flag, limit, paging, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

const filter = z.strictObject({
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
  happenedSince: calendarDate,
  happenedUntil: calendarDate,
  saidSince: calendarDate,
  saidUntil: calendarDate,
  learntSince: calendarDate,
  learntUntil: calendarDate,
  minOrigins: limit(1000),
  maxOrigins: limit(1000),
  text: words,
  offices: flag,
})

/** What is claimed, one row for all Claims that match. */
export const claims = jsonResource({
  path: '/api/claims',
  summary: 'Claims (clusters of matching claims), with support, denials and independent origins',
  query: z.strictObject({ ...filter.shape, sort: ClaimFilter.shape.sort, ...paging }),
  answer: page(ClaimRow),
  read: (store, _parameters, asked) => listClaims(store, asked),
})

/** What the claims that match have in common, for narrowing them. */
export const facets = jsonResource({
  path: '/api/facets',
  summary: 'Values of the claims that match, each with how many claims have it',
  query: filter,
  answer: FacetsAnswer,
  read: (store, _parameters, asked) => findFacets(store, asked),
})
