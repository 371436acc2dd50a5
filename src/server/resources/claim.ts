import { z } from 'zod'
import { findClaim } from '../../query/index.ts'
import { ClaimAnswer } from '../../schema/index.ts'
import { jsonResource } from '../resource.ts'

/** One claim with all who make it. */
export const claim = jsonResource({
  path: '/api/claims/{id}',
  summary: 'One claim: chains with exact words, stances, origins with reasons, echo map, number ledger',
  parameters: z.strictObject({ id: z.string() }),
  answer: ClaimAnswer,
  read: (store, { id }) => findClaim(store, id),
})
