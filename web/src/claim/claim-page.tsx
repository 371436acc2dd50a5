import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { claimQuestion } from '../api/questions.ts'
import { AddToBrief } from '../briefs/add-to-brief.tsx'
import { Answered } from '../elements/answered.tsx'
import { CopyButton } from '../elements/copy-button.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { usePageTitle } from '../elements/use-page-title.ts'
import { standingOf } from './citation.ts'
import classes from './claim-page.module.css'
import { ClaimStanding } from './claim-standing.tsx'
import { NearClaims } from './near-claims.tsx'
import { NumberLedger } from './number-ledger.tsx'
import { Ratings } from './ratings.tsx'
import { StanceLedger } from './stance-ledger.tsx'
import { wholeStanding } from './whole-standing.ts'

const EchoMap = lazy(() => import('./echo/echo-map.tsx'))

const route = getRouteApi('/claims/$id')

/** One claim with all who make, repeat or deny it. */
export function ClaimPage() {
  const { id } = route.useParams()
  return (
    <Answered question={useQuery(claimQuestion(id))} title="Claim">
      {(answer) => <ClaimArticle answer={answer} />}
    </Answered>
  )
}

function ClaimArticle({ answer }: { readonly answer: ClaimAnswer }) {
  const { cluster, members, against, echo, circular, numbers, near } = answer
  // Whoever denies something more general has repeated no one who makes this claim.
  const own = useMemo(() => members.filter((member) => member.denies === undefined), [members])
  const standing = wholeStanding(answer)
  usePageTitle(cluster.sentence)
  return (
    <article className={classes.claim}>
      <header className={classes.head}>
        <h1>
          <Name text={cluster.sentence} />
        </h1>
        <ClaimStanding claim={standing} against={against} />
        <div className={classes.actions}>
          <AddToBrief claim={cluster} />
          <CopyButton text={standingOf(standing)} what="citation of the claim" />
        </div>
      </header>
      <StanceLedger answer={answer} />
      <Suspense fallback={<Loading lines={6} />}>
        <EchoMap echo={echo} members={own} circular={circular} />
      </Suspense>
      {numbers.length > 0 && <NumberLedger numbers={numbers} />}
      {near.length > 0 && <NearClaims near={near} />}
      <Ratings claim={cluster.id} />
    </article>
  )
}
