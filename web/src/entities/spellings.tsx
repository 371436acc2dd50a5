import { Link } from '@tanstack/react-router'
import type { EntityAnswer } from '../../../src/schema/answers.ts'
import { Name } from '../elements/name.tsx'
import { PlainTable } from '../elements/plain-table.tsx'

interface SpellingsProps {
  readonly spellings: EntityAnswer['spellings']
  readonly members: EntityAnswer['members']
}

/** Every spelling met, how often, and the way to the words. */
export function Spellings({ spellings, members }: SpellingsProps) {
  const names = new Map(members.map((member) => [member.id, member.name]))
  return (
    <section aria-labelledby="spellings">
      <h2 id="spellings">Every spelling</h2>
      <PlainTable
        headings={['Spelling', 'Mentions', 'Fullest name in', 'Words', ...(members.length > 1 ? ['Read as'] : [])]}
        rows={spellings.map(({ spelling, mentions, named, entity }) => ({
          id: `${entity} ${spelling}`,
          cells: [
            <Name key="spelling" text={spelling} />,
            mentions,
            named === 0 ? '' : `${named} ${named === 1 ? 'report' : 'reports'}`,
            <Link key="words" to="/search" search={{ text: `"${spelling}"` }}>
              where it stands
            </Link>,
            ...(members.length > 1 ? [<Name key="entity" text={names.get(entity) ?? entity} />] : []),
          ],
        }))}
      />
    </section>
  )
}
