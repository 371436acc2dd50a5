import { z } from 'zod'
import { findEntityProfile } from '../../query/index.ts'
import { EntityAnswer } from '../../schema/index.ts'
import { jsonResource } from '../resource.ts'

/** One entity with all that are taken for it. */
export const entity = jsonResource({
  path: '/api/entities/{id}',
  summary: 'One entity: spellings, offices, claims about and by it, what it was joined with and why',
  parameters: z.strictObject({ id: z.string() }),
  answer: EntityAnswer,
  read: (store, { id }) => findEntityProfile(store, id),
})
