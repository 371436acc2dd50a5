import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  ClaimAnswer,
  ClaimRow,
  EntityRow,
  Page,
  ReportAnswer,
  ReportRow,
  SearchHit,
  SourceRow,
  SummaryAnswer,
} from '../../../src/schema/answers.ts'
import type { BriefAnswer, BriefRow } from '../../../src/schema/brief.ts'
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
export const claimsQuestion = (filter: Parameters) => list<ClaimRow>('claims', filter, 50)
export const sourcesQuestion = (filter: Parameters) => list<SourceRow>('sources', filter, 100)
export const entitiesQuestion = (filter: Parameters) => list<EntityRow>('entities', filter, 100)
export const searchQuestion = (text: string) => ({
  ...list<SearchHit>('search', { text }, 30),
  enabled: text.trim() !== '',
})

export const reportQuestion = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => fetchJson<ReportAnswer>(`reports/${encodeURIComponent(id)}`, {}, signal),
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
