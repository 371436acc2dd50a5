import { Link } from '@tanstack/react-router'
import { Notice } from '../elements/notice.tsx'
import { PageHead } from '../elements/page-head.tsx'

/** An address that leads nowhere. */
export function LostPage() {
  return (
    <>
      <PageHead title="No such page" />
      <Notice heading="This address leads nowhere">
        <p>
          Start from the <Link to="/reports">reports</Link>, the <Link to="/claims">claims</Link> or the{' '}
          <Link to="/search">search</Link>.
        </p>
      </Notice>
    </>
  )
}
