import { z } from 'zod'
import { RelationRow } from '../../schema/index.ts'
import { jsonResource } from '../resource.ts'

/** What a claim can be: the relations of the packs in use. */
export const relations = jsonResource({
  path: '/api/relations',
  summary: 'The relations of the packs in use, with how they read and which roles they have',
  answer: z.array(RelationRow),
  read: async (_store, _parameters, _query, { resources }) =>
    [...resources().relations.values()]
      .map(({ id, reads, roles }) => ({ id, reads: [reads].flat().at(-1)!, roles: [...roles] }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
})
