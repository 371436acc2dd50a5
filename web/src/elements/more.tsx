import { Button } from '@mantine/core'
import classes from './more.module.css'

interface MoreProps {
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly load: () => void
}

/** Loads the next page of a list below the ones that are there. */
export function More({ hasMore, isLoading, load }: MoreProps) {
  if (!hasMore) return null
  return (
    <p className={classes.more}>
      <Button variant="default" loading={isLoading} onClick={load}>
        Show more
      </Button>
    </p>
  )
}
