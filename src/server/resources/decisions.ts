import { userInfo } from 'node:os'
import { z } from 'zod'
import { listResolutions } from '../../query/index.ts'
import { mergeEntities, splitEntity, undoDecision } from '../../review/index.ts'
import { ResolutionRow } from '../../schema/index.ts'
import { jsonChange } from '../json-change.ts'
import { limit } from '../query-parameters.ts'
import { jsonResource, type Resource } from '../resource.ts'

const name = z.string().min(1).max(1000)

/** What a person decides about who is who: two are one, or one is to be parted from all it was joined with. */
const Decision = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('merge'),
      a: name,
      b: name,
      why: z.exactOptional(name),
      by: z.exactOptional(name),
    }),
    z.strictObject({ kind: z.literal('split'), a: name, why: z.exactOptional(name), by: z.exactOptional(name) }),
  ])
  .meta({ id: 'EntityDecision' })

const done = z.strictObject({ done: z.literal(true) })

/** Decisions on who is who: listed, made and taken back. */
export const decisions: readonly Resource[] = [
  jsonResource({
    path: '/api/decisions',
    summary: 'Decisions on which entities are one, newest first, with score and reasons',
    query: z.strictObject({ limit: limit(1000) }),
    answer: z.array(ResolutionRow),
    read: async (store, _parameters, filter) => [...(await listResolutions(store, filter.limit ?? 100))],
  }),
  jsonChange({
    method: 'POST',
    path: '/api/decisions',
    summary: 'Takes two entities for one, or parts one from all it was joined with',
    body: Decision,
    answer: done,
    async write(store, _parameters, body) {
      const decider = {
        by: body.by ?? userInfo().username,
        reasons: body.why === undefined ? [] : [body.why],
        decidedAt: new Date().toISOString(),
      }
      if (body.kind === 'merge') await mergeEntities(store, body.a, body.b, decider)
      else await splitEntity(store, body.a, decider)
      return { done: true as const }
    },
  }),
  jsonChange({
    method: 'DELETE',
    path: '/api/decisions/{id}',
    summary: 'Takes a decision back',
    parameters: z.strictObject({ id: z.coerce.number().int().min(1) }),
    answer: done,
    async write(store, { id }) {
      await undoDecision(store, id, new Date().toISOString())
      return { done: true as const }
    },
  }),
]
