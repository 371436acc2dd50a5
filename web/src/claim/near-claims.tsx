import { Link } from '@tanstack/react-router'
import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { Name } from '../elements/name.tsx'
import { PlainTable } from '../elements/plain-table.tsx'

/** Claims that are nearly this one, each with what keeps it apart. */
export function NearClaims({ near }: { readonly near: ClaimAnswer['near'] }) {
  return (
    <section aria-labelledby="near">
      <h2 id="near">Nearly the same</h2>
      <PlainTable
        headings={['Claim', 'Differs in', 'Reports']}
        rows={near.map(({ id, sentence, differs, reports }) => ({
          id,
          cells: [
            <Link key="sentence" to="/claims/$id" params={{ id }}>
              <Name text={sentence} />
            </Link>,
            differs === 'unstated' ? 'nothing stated: it may be this one or another' : differs,
            String(reports),
          ],
        }))}
      />
    </section>
  )
}
