import { z } from 'zod'
import { listEntities } from '../../query/index.ts'
import { EntityRow, page } from '../../schema/index.ts'
import { paging, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** Who and what the reports speak of. */
export const entities = jsonResource({
  path: '/api/entities',
  summary: 'Entities, with every spelling',
  query: z.strictObject({ type: words, text: words, ...paging }),
  answer: page(EntityRow),
  read: (store, _parameters, filter) => listEntities(store, filter),
})
