import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

interface NothingFoundProps {
  readonly heading: string
  /** Whether filters are set, so that clearing them may help. */
  readonly isFiltered: boolean
  /** What helps then. */
  readonly children: ReactNode
}

/** An empty list or drawing: what to change where something was asked for, where reports are added where nothing was. */
export function NothingFound({ heading, isFiltered, children }: NothingFoundProps) {
  return (
    <Notice heading={heading}>
      {isFiltered ? (
        <p>{children}</p>
      ) : (
        <p>
          This fills as reports are added: drop files on any page, or paste an address or a text on{' '}
          <Link to="/">the desk</Link>.
        </p>
      )}
    </Notice>
  )
}
