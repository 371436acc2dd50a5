import { z } from 'zod'
import { summarise } from '../../query/index.ts'
import { SummaryAnswer } from '../../schema/index.ts'
import { jsonResource } from '../resource.ts'

/** How much the record holds; `version` is that of the program. */
export const summary = (version: string) =>
  jsonResource({
    path: '/api/summary',
    summary: 'How much the record holds: reports, claims, clusters of claims, entities, issues, relations',
    answer: z.object({ version: z.string(), ...SummaryAnswer.shape }),
    read: async (store) => ({ version, ...(await summarise(store)) }),
  })
