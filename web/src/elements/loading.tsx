import { Skeleton, VisuallyHidden } from '@mantine/core'
import classes from './loading.module.css'

/** Lines in place of what is being loaded. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  return (
    <div className={classes.lines} role="status">
      <VisuallyHidden>Loading</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <Skeleton key={line} height={18} width={`${92 - ((line * 17) % 40)}%`} />
      ))}
    </div>
  )
}
