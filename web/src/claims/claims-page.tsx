import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { claimsQuestion } from '../api/questions.ts'
import { ListWithFilters } from '../elements/list-with-filters.tsx'
import { Notice } from '../elements/notice.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { ClaimFilters } from './claim-filters.tsx'
import { ClaimTable } from './claim-table.tsx'

const route = getRouteApi('/claims')

/** What is claimed: one row for all reports that say the same. */
export function ClaimsPage() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useInfiniteQuery(claimsQuestion(filter))
  const setCount = Object.values(filter).filter(Boolean).length
  return (
    <>
      <PageHead title="Claims">
        {filter.asOf
          ? 'As reported up to the chosen day: later reports count for nothing here.'
          : 'One row for all that say the same, with who stands behind it. Nothing here is called true.'}
      </PageHead>
      <ListWithFilters
        filters={
          <ClaimFilters
            filter={filter}
            set={(name, value) => void navigate({ search: (before) => ({ ...before, [name]: value }) })}
            clear={() => void navigate({ search: {} })}
          />
        }
        answer={answer}
        one="claim"
        empty={
          <Notice heading={setCount > 0 ? 'No claim matches these filters' : 'No claim has been read yet'}>
            <p>
              {setCount > 0
                ? 'Clear one of them. Names are matched as the reports spell them; the fields suggest the known ones.'
                : 'Claims appear here when reports have been added with `hearsay ingest`.'}
            </p>
          </Notice>
        }
        rows={(rows) => <ClaimTable claims={rows} />}
      />
    </>
  )
}
