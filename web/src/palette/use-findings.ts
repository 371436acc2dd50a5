import { useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ClaimRow, EntityRow, Page, ReportRow, SearchHit, SourceRow } from '../../../src/schema/answers.ts'
import { fewQuestion } from '../api/questions.ts'
import { dayWords } from '../elements/calendar-day.tsx'
import { plainName } from '../wording/plain-name.ts'
import { plural } from '../wording/plural.ts'
import { typeWords } from '../wording/type-words.ts'
import type { FindingGroup } from './finding.ts'

/** What the record holds that has these words, by kind; words in reports open at the words. */
export function useFindings(text: string): { readonly groups: FindingGroup[]; readonly isLoading: boolean } {
  const navigate = useNavigate()
  const [claims, entities, sources, reports, hits] = useQueries({
    queries: [
      fewQuestion<Page<ClaimRow>>('claims', text),
      fewQuestion<Page<EntityRow>>('entities', text),
      fewQuestion<Page<SourceRow>>('sources', text),
      fewQuestion<Page<ReportRow>>('reports', text),
      fewQuestion<Page<SearchHit>>('search', text),
    ],
  })
  const answers = [claims, entities, sources, reports, hits]
  const open = (to: '/claims', search: Record<string, string>) => () => void navigate({ to, search })
  const groups: FindingGroup[] = [
    {
      heading: 'Claims',
      findings: (claims.data?.items ?? []).map(({ id, sentence, state, origins }) => ({
        id: `claim ${id}`,
        label: sentence,
        beside: `${state}, ${originsFigure(origins)}`,
        open: () => void navigate({ to: '/claims/$id', params: { id } }),
      })),
    },
    {
      heading: 'Who and what is spoken of',
      findings: (entities.data?.items ?? []).map(({ id, name, type }) => ({
        id: `entity ${id}`,
        label: name,
        beside: typeWords(type),
        open: () => void navigate({ to: '/entities/$id', params: { id } }),
      })),
    },
    {
      heading: 'Who speaks',
      findings: (sources.data?.items ?? []).map(({ id, name, kind }) => ({
        id: `source ${id}`,
        label: name,
        beside: `${plainName(kind)}, its claims`,
        open: open('/claims', { claimant: name }),
      })),
    },
    {
      heading: 'Reports',
      findings: (reports.data?.items ?? []).map(({ id, title, file, outlet, publishedAt }) => ({
        id: `report ${id}`,
        label: title ?? file,
        beside: besideReport(outlet, publishedAt),
        open: () => void navigate({ to: '/reports/$id', params: { id } }),
      })),
    },
    {
      heading: 'Words in reports',
      findings: (hits.data?.items ?? []).map(({ report, snippet, marks }) => {
        const [mark] = marks
        const at = mark && `${snippet.start + mark.start}-${snippet.start + mark.end}`
        return {
          id: `words ${report.id} ${snippet.start}`,
          label: around(snippet.text, mark?.start ?? 0),
          beside: besideReport(report.outlet ?? report.file, report.publishedAt),
          open: () =>
            void navigate({ to: '/reports/$id', params: { id: report.id }, search: at === undefined ? {} : { at } }),
        }
      }),
    },
  ]
  return { groups: text === '' ? [] : groups, isLoading: text !== '' && answers.some(({ isFetching }) => isFetching) }
}

function originsFigure({ lower, upper }: ClaimRow['origins']): string {
  return lower === upper ? plural(lower, 'independent origin') : `${lower}–${upper} independent origins`
}

function besideReport(outlet: string | undefined, publishedAt: string | undefined): string {
  return [outlet, publishedAt && dayWords(publishedAt)].filter(Boolean).join(', ')
}

/** The words around a hit, on one line. */
function around(text: string, start: number): string {
  const from = start < 30 ? 0 : text.indexOf(' ', start - 30) + 1
  const part = text
    .slice(from, from + 90)
    .replace(/\s+/g, ' ')
    .trim()
  return `${from > 0 ? '… ' : ''}${part}${from + 90 < text.length ? ' …' : ''}`
}
