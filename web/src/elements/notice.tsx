import type { ReactNode } from 'react'
import classes from './notice.module.css'

interface NoticeProps {
  readonly heading: string
  readonly children?: ReactNode
  /** An error is announced at once. */
  readonly kind?: 'empty' | 'error'
}

/** Stands where a list or page would: nothing found, or something failed, and what to do about it. */
export function Notice({ heading, children, kind = 'empty' }: NoticeProps) {
  return (
    <div className={classes.notice} role={kind === 'error' ? 'alert' : 'status'}>
      <p className={classes.heading}>{heading}</p>
      {children}
    </div>
  )
}
