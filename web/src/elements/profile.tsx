import type { ReactNode } from 'react'
import { Name } from './name.tsx'
import classes from './profile.module.css'
import { usePageTitle } from './use-page-title.ts'

interface ProfileProps {
  readonly name: string
  /** What it is, in a sentence or two. */
  readonly standing: ReactNode
  /** Links to the same thing on other pages. */
  readonly ways: ReactNode
  readonly children: ReactNode
}

/** One thing of the record: its name, what it is, where else it is found, and sections about it. */
export function Profile({ name, standing, ways, children }: ProfileProps) {
  usePageTitle(name)
  return (
    <article className={classes.profile}>
      <header className={classes.head}>
        <h1>
          <Name text={name} />
        </h1>
        <p className={classes.standing}>{standing}</p>
        <p className={classes.ways}>{ways}</p>
      </header>
      {children}
    </article>
  )
}
