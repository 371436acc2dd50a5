import { Link } from '@tanstack/react-router'
import type { Saying } from '../../../src/schema/news-answers.ts'
import { Name } from '../elements/name.tsx'

/** Who said it; each name opens the report at the words. */
export function Sayings({ lead, said }: { readonly lead: string; readonly said: readonly Saying[] }) {
  if (said.length === 0) return null
  return (
    <p>
      {lead}{' '}
      {said.map(({ by, claim, report }, index) => (
        <span key={claim}>
          {index > 0 && (index === said.length - 1 ? ' and ' : ', ')}
          <Link to="/reports/$id" params={{ id: report }} search={{ claim }}>
            <Name text={by} />
          </Link>
        </span>
      ))}
    </p>
  )
}
