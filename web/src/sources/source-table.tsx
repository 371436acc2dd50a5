import { Link } from '@tanstack/react-router'
import type { SourceRow } from '../../../src/schema/answers.ts'
import { DayRange } from '../elements/day-range.tsx'
import { Name } from '../elements/name.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import { plainName } from '../wording/plain-name.ts'
import { HabitsBar, HabitsLegend } from './habits-bar.tsx'

/** Sources with how they come by what they say; each leads to its profile. */
export function SourceTable({ sources }: { readonly sources: readonly SourceRow[] }) {
  return (
    <>
      <HabitsLegend />
      <PlainTable
        headings={[
          'Name',
          'Kind',
          'First, later, alone',
          'Only repeating',
          'Claims',
          'Denials',
          'Reports',
          'First and last',
        ]}
        rows={sources.map((source) => ({
          id: source.id,
          cells: [
            <Link key="name" to="/sources/$id" params={{ id: source.id }}>
              <Name text={source.name} />
            </Link>,
            plainName(source.kind),
            source.habits ? <HabitsBar key="habits" habits={source.habits} /> : '',
            source.habits?.repeating ?? '',
            source.claims,
            source.denials,
            source.reports,
            <DayRange key="days" first={source.first?.slice(0, 10)} last={source.last?.slice(0, 10)} />,
          ],
        }))}
      />
    </>
  )
}
