import { z } from 'zod'
import { findPlace, findPlaces } from '../../query/index.ts'
import { PlaceAnswer, PlacesAnswer } from '../../schema/index.ts'
import { calendarDate, flag, limit, paging, words } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

const filters = { relation: words, actor: words, disputed: flag, since: calendarDate, until: calendarDate } as const

/** Where claims are. */
export const places = jsonResource({
  path: '/api/places',
  summary: 'Places with the claims put there, at settlement level at the finest, and sites without a stated place',
  query: z.strictObject({ ...filters, limit: limit(1000) }),
  answer: PlacesAnswer,
  read: (store, _parameters, filter) => findPlaces(store, filter),
})

/** One place. */
export const place = jsonResource({
  path: '/api/places/{id}',
  summary: 'A place with the claims that some report puts there',
  parameters: z.strictObject({ id: z.string() }),
  query: z.strictObject({ ...filters, ...paging }),
  answer: PlaceAnswer,
  read: (store, { id }, filter) => findPlace(store, id, filter),
})
