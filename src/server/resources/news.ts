import { z } from 'zod'
import { findNews } from '../../query/index.ts'
import { NewsAnswer } from '../../schema/index.ts'
import { instant, limit } from '../query-parameters.ts'
import { jsonResource } from '../resource.ts'

/** What the record learnt lately. */
export const news = jsonResource({
  path: '/api/news',
  summary: 'What was learnt since an instant: new claims, denials, origins, changed figures, retractions',
  query: z.strictObject({ since: instant, limit: limit(100) }),
  answer: NewsAnswer,
  read: (store, _parameters, filter) => findNews(store, filter),
})
