import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  CitationsAnswer,
  ClaimAnswer,
  ClaimRow,
  EntityAnswer,
  EntityRow,
  NetworkAnswer,
  Page,
  PlaceAnswer,
  PlacesAnswer,
  RelationRow,
  ReportAnswer,
  ReportRow,
  SearchHit,
  SourceAnswer,
  SourceRow,
  StorylinesAnswer,
  SummaryAnswer,
} from '../../../src/schema/answers.ts'
import type { BriefAnswer, BriefRow } from '../../../src/schema/brief.ts'
import type { FacetsAnswer } from '../../../src/schema/facets-answer.ts'
import type { IngestJob } from '../../../src/schema/ingest-answers.ts'
import type { NewsAnswer, WaitingRow } from '../../../src/schema/news-answers.ts'
import type { RatingsAnswer } from '../../../src/schema/rating.ts'
import { fetchJson, type Parameters } from './fetch-json.ts'

/** One page after another of a list; `limit` items each. */
function list<Row>(path: string, filter: Parameters, limit: number) {
  return infiniteQueryOptions({
    queryKey: [path, filter, limit],
    queryFn: ({ pageParam, signal }) => fetchJson<Page<Row>>(path, { ...filter, limit, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}

export const reportsQuestion = (filter: Parameters) => list<ReportRow>('reports', filter, 50)
export const claimsQuestion = (filter: Parameters) => list<ClaimRow>('claims', filter, 100)
export const sourcesQuestion = (filter: Parameters) => list<SourceRow>('sources', { ...filter, habits: true }, 50)
export const entitiesQuestion = (filter: Parameters) => list<EntityRow>('entities', filter, 100)
export const searchQuestion = (filter: Parameters & { readonly text: string }) => ({
  ...list<SearchHit>('search', filter, 30),
  enabled: filter.text.trim() !== '',
})

export const reportQuestion = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => fetchJson<ReportAnswer>(`reports/${encodeURIComponent(id)}`, {}, signal),
  })

/** What a claim can be: hardly ever changes while a page is open. */
export const relationsQuestion = queryOptions({
  queryKey: ['relations'],
  queryFn: ({ signal }) => fetchJson<RelationRow[]>('relations', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export const claimQuestion = (id: string) =>
  queryOptions({
    queryKey: ['claim', id],
    queryFn: ({ signal }) => fetchJson<ClaimAnswer>(`claims/${encodeURIComponent(id)}`, {}, signal),
  })

export const ratingsQuestion = (claim: string) =>
  queryOptions({
    queryKey: ['ratings', claim],
    queryFn: ({ signal }) => fetchJson<RatingsAnswer>(`claims/${encodeURIComponent(claim)}/ratings`, {}, signal),
  })

export const summaryQuestion = queryOptions({
  queryKey: ['summary'],
  queryFn: ({ signal }) => fetchJson<SummaryAnswer & { readonly version: string }>('summary', {}, signal),
})

export const networkQuestion = (filter: Parameters) =>
  queryOptions({
    queryKey: ['network', filter],
    queryFn: ({ signal }) => fetchJson<NetworkAnswer>('network', filter, signal),
  })

export const placesQuestion = (filter: Parameters) =>
  queryOptions({
    queryKey: ['places', filter],
    queryFn: ({ signal }) => fetchJson<PlacesAnswer>('places', filter, signal),
    placeholderData: keepPreviousData,
  })

export const placeQuestion = (id: string, filter: Parameters) =>
  queryOptions({
    queryKey: ['place', id, filter],
    queryFn: ({ signal }) => fetchJson<PlaceAnswer>(`places/${encodeURIComponent(id)}`, filter, signal),
  })

/** Names that begin or contain `text`, for suggestions: parties and things, those who speak, or outlets alone. */
export const namesQuestion = (from: 'entities' | 'sources' | 'outlets', text: string) =>
  queryOptions({
    queryKey: ['names', from, text],
    queryFn: async ({ signal }) => {
      const filter = { text, limit: 8, kind: from === 'outlets' ? 'outlet' : undefined }
      const path = from === 'entities' ? 'entities' : 'sources'
      const page = await fetchJson<Page<{ readonly name: string }>>(path, filter, signal)
      return [...new Set(page.items.map((item) => item.name))]
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const briefsQuestion = queryOptions({
  queryKey: ['briefs'],
  queryFn: ({ signal }) => fetchJson<readonly BriefRow[]>('briefs', {}, signal),
})

export const briefQuestion = (id: string) =>
  queryOptions({
    queryKey: ['brief', id],
    queryFn: ({ signal }) => fetchJson<BriefAnswer>(`briefs/${encodeURIComponent(id)}`, {}, signal),
  })

export const newsQuestion = (since: string | undefined) =>
  queryOptions({
    queryKey: ['news', since],
    queryFn: ({ signal }) => fetchJson<NewsAnswer>('news', { since }, signal),
    placeholderData: keepPreviousData,
  })

export const waitingQuestion = queryOptions({
  queryKey: ['waiting'],
  queryFn: ({ signal }) => fetchJson<Page<WaitingRow>>('waiting', { limit: 20 }, signal),
})

/** What was handed in lately; asked again and again while some of it is on its way. */
export const ingestQuestion = queryOptions({
  queryKey: ['ingest'],
  queryFn: ({ signal }) => fetchJson<IngestJob[]>('ingest', {}, signal),
  refetchInterval: (query) => (query.state.data?.some(({ state }) => isUnderWay(state)) ? 400 : false),
})

/** Whether a job is not over yet. */
export const isUnderWay = (state: IngestJob['state']) => state === 'waiting' || state === 'running'

export const facetsQuestion = (filter: Parameters) =>
  queryOptions({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => fetchJson<FacetsAnswer>('facets', filter, signal),
    placeholderData: keepPreviousData,
  })

/** The strongest disputes of the record. */
export const disputedQuestion = queryOptions({
  queryKey: ['claims', 'disputed'],
  queryFn: ({ signal }) => fetchJson<Page<ClaimRow>>('claims', { disputed: true, sort: 'disputed', limit: 5 }, signal),
})

/** The first few of a list that have these words, for the command palette. */
export const fewQuestion = <Answer>(path: string, text: string) =>
  queryOptions({
    queryKey: ['few', path, text],
    queryFn: ({ signal }) => fetchJson<Answer>(path, { text, limit: 5 }, signal),
    placeholderData: keepPreviousData,
    enabled: text !== '',
    staleTime: 30_000,
  })

export const storylinesQuestion = (filter: Parameters) =>
  queryOptions({
    queryKey: ['storylines', filter],
    queryFn: ({ signal }) => fetchJson<StorylinesAnswer>('timeline/storylines', filter, signal),
    placeholderData: keepPreviousData,
  })

export const sourceQuestion = (id: string) =>
  queryOptions({
    queryKey: ['source', id],
    queryFn: ({ signal }) => fetchJson<SourceAnswer>(`sources/${encodeURIComponent(id)}`, {}, signal),
  })

export const citationsQuestion = (filter: Parameters) =>
  queryOptions({
    queryKey: ['citations', filter],
    queryFn: ({ signal }) => fetchJson<CitationsAnswer>('citations', filter, signal),
    placeholderData: keepPreviousData,
  })

export const entityQuestion = (id: string) =>
  queryOptions({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => fetchJson<EntityAnswer>(`entities/${encodeURIComponent(id)}`, {}, signal),
  })
