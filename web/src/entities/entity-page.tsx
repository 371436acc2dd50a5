import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { EntityAnswer } from '../../../src/schema/answers.ts'
import { entityQuestion } from '../api/questions.ts'
import { Answered } from '../elements/answered.tsx'
import { Name } from '../elements/name.tsx'
import { Profile } from '../elements/profile.tsx'
import { plural } from '../wording/plural.ts'
import { typeWords } from '../wording/type-words.ts'
import { ClaimsOf } from './claims-of.tsx'
import { Offices } from './offices.tsx'
import { Resolutions } from './resolutions.tsx'
import { Spellings } from './spellings.tsx'

const route = getRouteApi('/entities/$id')

/** One thing in the world as the reports have it: names, offices, what is said of it, what it says, and why it is one thing. */
export function EntityPage() {
  const { id } = route.useParams()
  return (
    <Answered question={useQuery(entityQuestion(id))} title="Entity">
      {(answer) => <EntityProfile id={id} answer={answer} />}
    </Answered>
  )
}

function EntityProfile({ id, answer }: { readonly id: string; readonly answer: EntityAnswer }) {
  const { entity, members, spellings, offices, roles, about, by, source } = answer
  const other = members.find((member) => member.id === id)
  return (
    <Profile
      name={entity.name}
      standing={
        <>
          {typeWords(entity.type)}. Named {plural(entity.mentions, 'time')} in {plural(entity.reports, 'report')}
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
        </>
      }
      ways={
        <>
          <Link to="/search" search={{ text: `"${entity.name}"` }}>
            Reports that name it
          </Link>
          <Link to="/network" search={{ around: entity.name }}>
            In the network
          </Link>
          <Link to="/timeline" search={{ actor: entity.name }}>
            On the timeline
          </Link>
          {source !== undefined && (
            <Link to="/sources/$id" params={{ id: source }}>
              As a source
            </Link>
          )}
        </>
      }
    >
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
      <Resolutions answer={answer} />
    </Profile>
  )
}
