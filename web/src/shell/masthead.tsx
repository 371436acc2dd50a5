import { Link, useLocation } from '@tanstack/react-router'
import classes from './masthead.module.css'
import { SearchBox } from './search-box.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

/** The name, the sections, the search field. */
export function Masthead() {
  const { pathname } = useLocation()
  const current = (isHere: boolean) => (isHere ? ({ 'aria-current': 'page' } as const) : {})
  return (
    <header className={classes.masthead}>
      <div className={classes.inner}>
        <Link to="/" className={classes.name} aria-label="hearsay, all reports">
          hearsay
        </Link>
        <nav className={classes.sections} aria-label="Sections">
          <Link to="/" {...current(pathname === '/' || pathname.startsWith('/reports'))}>
            Reports
          </Link>
          <Link to="/claims" {...current(pathname.startsWith('/claims'))}>
            Claims
          </Link>
          <Link to="/sources" {...current(pathname === '/sources')}>
            Sources
          </Link>
          <Link to="/entities" {...current(pathname === '/entities')}>
            Entities
          </Link>
          <Link to="/briefs" {...current(pathname.startsWith('/briefs'))}>
            Briefs
          </Link>
          <Link to="/search" className={classes.searchLink!} {...current(pathname === '/search')}>
            Search
          </Link>
        </nav>
        <div className={classes.tools}>
          {pathname !== '/search' && <SearchBox />}
          <ThemeToggle />
        </div>
      </div>
    </header>
  )
}
