import { z } from 'zod'
import { listSources } from '../../query/index.ts'
import { page, SourceRow } from '../../schema/index.ts'
import { flag, paging, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** Outlets and claimants. */
export const sources = jsonResource({
  path: '/api/sources',
  summary: 'Outlets and claimants, with what they claim and deny',
  query: z.strictObject({ kind: words, text: words, habits: flag, ...paging }),
  answer: page(SourceRow),
  read: (store, _parameters, filter) => listSources(store, filter),
})
