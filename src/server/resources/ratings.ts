import { userInfo } from 'node:os'
import { z } from 'zod'
import { findRatings, listRatings } from '../../query/index.ts'
import { signRating, undoRating } from '../../review/index.ts'
import { RatingKind, RatingRow, RatingsAnswer } from '../../schema/index.ts'
import { jsonChange } from '../json-change.ts'
import { limit } from '../query-parameters.ts'
import { jsonResource, type Resource } from '../resource.ts'

const words = z.string().min(1).max(1000)

/** A rating to be signed. Without a kind it is told from the value. */
const RatingDraft = z
  .strictObject({
    subject: words,
    value: words,
    kind: z.exactOptional(RatingKind),
    why: z.exactOptional(words),
    by: z.exactOptional(words),
  })
  .meta({ id: 'RatingDraft' })

/** Ratings: listed, suggested, signed and taken back. */
export const ratings: readonly Resource[] = [
  jsonResource({
    path: '/api/claims/{id}/ratings',
    summary:
      'Ratings of a claim and of those behind it: what holds, what is suggested with its arithmetic, the history',
    parameters: z.strictObject({ id: z.string() }),
    answer: RatingsAnswer,
    read: (store, { id }) => findRatings(store, id),
  }),
  jsonResource({
    path: '/api/ratings',
    summary: 'Ratings that were signed, newest first, with those taken back',
    query: z.strictObject({ limit: limit(1000) }),
    answer: z.array(RatingRow),
    read: (store, _parameters, filter) => listRatings(store, filter.limit ?? 100),
  }),
  jsonChange({
    method: 'POST',
    path: '/api/ratings',
    summary: 'Signs a rating of a claim or a source',
    body: RatingDraft,
    answer: z.strictObject({ id: z.int() }),
    async write(store, _parameters, body) {
      const signed = { ...body, by: body.by ?? userInfo().username, ratedAt: new Date().toISOString() }
      return { id: await signRating(store, signed) }
    },
  }),
  jsonChange({
    method: 'DELETE',
    path: '/api/ratings/{id}',
    summary: 'Takes a rating back',
    parameters: z.strictObject({ id: z.coerce.number().int().min(1) }),
    answer: z.strictObject({ done: z.literal(true) }),
    async write(store, { id }) {
      await undoRating(store, id, new Date().toISOString())
      return { done: true as const }
    },
  }),
]
