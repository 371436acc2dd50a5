import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { claimQuestion } from '../api/questions.ts'
import { AddToBrief } from '../briefs/add-to-brief.tsx'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { usePageTitle } from '../elements/use-page-title.ts'
import classes from './claim-page.module.css'
import { ClaimStanding } from './claim-standing.tsx'
import { NearClaims } from './near-claims.tsx'
import { NumberLedger } from './number-ledger.tsx'
import { Origins } from './origins.tsx'
import { Ratings } from './ratings.tsx'
import { StanceLedger } from './stance-ledger.tsx'

const EchoMap = lazy(() => import('./echo/echo-map.tsx'))

const route = getRouteApi('/claims/$id')

/** One claim with all who make, repeat or deny it. */
export function ClaimPage() {
  const { id } = route.useParams()
  const answer = useQuery(claimQuestion(id))
  usePageTitle(answer.data?.cluster.sentence)
  if (answer.isError) {
    return (
      <>
        <PageHead title="Claim" />
        <Failure error={answer.error} retry={() => void answer.refetch()} />
      </>
    )
  }
  if (!answer.data) return <Loading lines={12} />
  const { cluster, members, origins, echo, numbers, near } = answer.data
  return (
    <article className={classes.claim}>
      <header className={classes.head}>
        <h1>
          <Name text={cluster.sentence} />
        </h1>
        <ClaimStanding claim={cluster} />
        <AddToBrief claim={cluster} />
      </header>
      <StanceLedger members={members} />
      <Origins origins={origins} members={members} />
      <Suspense fallback={<Loading lines={6} />}>
        <EchoMap echo={echo} members={members} />
      </Suspense>
      {numbers.length > 0 && <NumberLedger numbers={numbers} />}
      {near.length > 0 && <NearClaims near={near} />}
      <Ratings claim={cluster.id} />
    </article>
  )
}
