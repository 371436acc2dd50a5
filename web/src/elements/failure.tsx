import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiError } from '../api/api-error.ts'
import { Notice } from './notice.tsx'

interface FailureProps {
  readonly error: unknown
  readonly retry: () => void
}

/** What went wrong, and what helps. */
export function Failure({ error, retry }: FailureProps) {
  const known = error instanceof ApiError ? error : undefined
  return (
    <Notice kind="error" heading={known?.status === 404 ? 'Nothing is here' : 'This could not be loaded'}>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <p>{adviceFor(known)}</p>
      <p>
        <Button variant="default" size="xs" onClick={retry}>
          Try again
        </Button>
        {known?.status === 404 && (
          <>
            {' '}
            or go to <Link to="/">the desk</Link>
          </>
        )}
      </p>
    </Notice>
  )
}

function adviceFor(error: ApiError | undefined): ReactNode {
  if (error?.status === 404) return 'The address may be from another record, or the report was read again since.'
  if (error?.status === 400) return 'One of the filters cannot be read; clear it and try again.'
  if (error?.code === 'UNREACHABLE') {
    return (
      <>
        Start it with <code>hearsay serve</code>; this page goes on where it was.
      </>
    )
  }
  return 'If it happens again, the terminal that runs hearsay says more.'
}
