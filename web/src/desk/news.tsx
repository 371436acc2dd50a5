import { Link } from '@tanstack/react-router'
import type { NewsAnswer } from '../../../src/schema/news-answers.ts'
import { Name } from '../elements/name.tsx'
import { Notice } from '../elements/notice.tsx'
import { originsWords } from '../elements/origins-figure.tsx'
import { ClaimLine } from './claim-line.tsx'
import classes from './news.module.css'
import { NewsList } from './news-list.tsx'
import { Sayings } from './sayings.tsx'

interface NewsProps {
  readonly news: NewsAnswer
  readonly since: string | undefined
  readonly isStale: boolean
}

/** What was learnt, by kind: denials first, then what changed, then what is new. */
export function News({ news, since, isStale }: NewsProps) {
  const { claims, denials, origins, figures, retractions } = news
  const kinds = [claims, denials, origins, figures, retractions]
  // Addresses name days: the claims page shows the whole of the first one.
  const day = since?.slice(0, 10)
  if (kinds.every(({ total }) => total === 0)) {
    return (
      <Notice heading="Nothing new">
        <p>No claim was learnt, denied or changed since. Choose an earlier day above, or add reports.</p>
      </Notice>
    )
  }
  return (
    <div className={isStale ? classes.stale : undefined}>
      <NewsList
        heading="Denials"
        changes={denials}
        all={{ stance: 'deny', learntSince: day }}
        line={({ claim, said }) => (
          <ClaimLine key={claim.id} claim={claim}>
            <Sayings lead="Denied by" said={said} />
          </ClaimLine>
        )}
      />
      <NewsList
        heading="Retractions"
        changes={retractions}
        line={({ claim, report }) => (
          <ClaimLine key={claim.id} claim={claim}>
            <p>
              No longer in{' '}
              <Link to="/reports/$id" params={{ id: report.id }}>
                version {report.version} of <Name text={report.title ?? report.file} />
              </Link>
            </p>
          </ClaimLine>
        )}
      />
      <NewsList
        heading="Changed figures"
        changes={figures}
        line={({ claim, before, figures: given }) => (
          <ClaimLine key={claim.id} claim={claim}>
            {given.map((figure) => (
              <p key={`${figure.claim} ${figure.words}`}>
                <Link to="/reports/$id" params={{ id: figure.report }} search={{ claim: figure.claim }}>
                  “<Name text={figure.words} />”
                </Link>{' '}
                from <Name text={figure.by} />; before, “<Name text={before.join('”, “')} />”
              </p>
            ))}
          </ClaimLine>
        )}
      />
      <NewsList
        heading="New origins"
        changes={origins}
        line={({ claim, before, said }) => (
          <ClaimLine key={claim.id} claim={claim}>
            <Sayings lead="Now also from" said={said} />
            <p>Before: {originsWords(before)}</p>
          </ClaimLine>
        )}
      />
      <NewsList
        heading="New claims"
        changes={claims}
        all={{ learntSince: day, sort: 'newest' }}
        line={(claim) => <ClaimLine key={claim.id} claim={claim} />}
      />
    </div>
  )
}
