import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { entityQuestion } from '../api/questions.ts'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { usePageTitle } from '../elements/use-page-title.ts'
import { plural } from '../wording/plural.ts'
import { ClaimsOf } from './claims-of.tsx'
import classes from './entity-page.module.css'
import { Offices } from './offices.tsx'
import { Resolutions } from './resolutions.tsx'
import { Spellings } from './spellings.tsx'

const route = getRouteApi('/entities/$id')

/** One thing in the world as the reports have it: names, offices, what is said of it, what it says, and why it is one thing. */
export function EntityPage() {
  const { id } = route.useParams()
  const answer = useQuery(entityQuestion(id))
  usePageTitle(answer.data?.entity.name)
  if (answer.isError) {
    return (
      <>
        <PageHead title="Entity" />
        <Failure error={answer.error} retry={() => void answer.refetch()} />
      </>
    )
  }
  if (!answer.data) return <Loading lines={12} />
  const { entity, members, spellings, offices, roles, about, by, source } = answer.data
  const other = members.find((member) => member.id === id)
  return (
    <article className={classes.entity}>
      <header className={classes.head}>
        <h1>
          <Name text={entity.name} />
        </h1>
        <p className={classes.standing}>
          {entity.type}. Named {plural(entity.mentions, 'time')} in {plural(entity.reports, 'report')}
          {roles.length > 0 && (
            <>; {roles.map(({ role, claims }) => `${role} of ${plural(claims, 'claim')}`).join(', ')}</>
          )}
          .
          {other && other.id !== entity.id && (
            <>
              {' '}
              <Name text={other.name} /> is taken for it.
            </>
          )}
        </p>
        <p className={classes.ways}>
          <Link to="/search" search={{ text: `"${entity.name}"` }}>
            Reports that name it
          </Link>
          <Link to="/timeline" search={{ actor: entity.name }}>
            On the timeline
          </Link>
          {source !== undefined && (
            <Link to="/sources/$id" params={{ id: source }}>
              As a source
            </Link>
          )}
        </p>
      </header>
      {offices.length > 0 && <Offices offices={offices} />}
      <ClaimsOf
        heading="Claims about it"
        claims={about}
        none="No claim is about it."
        all={
          <Link to="/claims" search={{ actor: entity.name }}>
            all in which it acts
          </Link>
        }
      />
      <ClaimsOf
        heading="Claims by it"
        claims={by}
        none="It is not made to say anything."
        all={
          <Link to="/claims" search={{ claimant: entity.name }}>
            all that came through it
          </Link>
        }
      />
      <Spellings spellings={spellings} members={members} />
      <Resolutions answer={answer.data} />
    </article>
  )
}
