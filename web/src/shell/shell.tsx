import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Adding } from '../adding/adding.tsx'
import { onChangeElsewhere } from '../api/record-changes.ts'
import { Palette } from '../palette/palette.tsx'
import { KeysHelp } from './keys-help.tsx'
import { Masthead } from './masthead.tsx'
import classes from './shell.module.css'

/** What stands around every page: skip link, masthead, the page itself. */
export function Shell() {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  // A new page is announced by moving the focus to it, as a full load would do.
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  const client = useQueryClient()
  useEffect(() => onChangeElsewhere(() => void client.invalidateQueries()), [client])
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to the page; moving the focus by hand keeps the address */}
      <a
        className={classes.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        Skip to the page
      </a>
      <Masthead />
      <Adding />
      <Palette />
      <main id="content" ref={main} tabIndex={-1} className={classes.page}>
        <Outlet />
      </main>
      <footer className={classes.foot}>
        <p>hearsay shows what is claimed, by whom, and in which exact words. It does not say what is true.</p>
        <ul className={classes.ways}>
          <li>
            <KeysHelp />
          </li>
          <li>
            <a href="/api">API</a>
          </li>
          <li>
            <a href="/api/export/csv">Export as CSV</a>
          </li>
          <li>
            <a href="/api/export/json">Export as JSON</a>
          </li>
        </ul>
      </footer>
    </>
  )
}
