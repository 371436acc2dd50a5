import { z } from 'zod'
import { findSource } from '../../query/index.ts'
import { SourceAnswer } from '../../schema/index.ts'
import { jsonResource } from '../resource.ts'

/** One outlet or claimant. */
export const source = jsonResource({
  path: '/api/sources/{id}',
  summary: 'One source: how often first, whom it relies on, what it said and denied, over its newest 500 claims',
  parameters: z.strictObject({ id: z.string() }),
  answer: SourceAnswer,
  read: (store, { id }) => findSource(store, id),
})
