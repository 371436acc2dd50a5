import type { ReactNode } from 'react'
import classes from './page-head.module.css'
import { usePageTitle } from './use-page-title.ts'

interface PageHeadProps {
  readonly title: string
  readonly children?: ReactNode
}

/** The page's heading, with one line below it; also names the browser's tab. */
export function PageHead({ title, children }: PageHeadProps) {
  usePageTitle(title)
  return (
    <header className={classes.head}>
      <h1>{title}</h1>
      {children && <p className={classes.line}>{children}</p>}
    </header>
  )
}
