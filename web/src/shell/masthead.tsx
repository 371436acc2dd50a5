import { useDisclosure } from '@mantine/hooks'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { PaletteButton } from '../palette/palette-button.tsx'
import classes from './masthead.module.css'
import { isWithin, sections } from './sections.ts'
import { ThemeToggle } from './theme-toggle.tsx'

/** The name, the sections (a menu on narrow screens), the way to the command palette. */
export function Masthead() {
  const { pathname } = useLocation()
  const [isOpen, { toggle, close }] = useDisclosure(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(close, [pathname])
  return (
    <header className={classes.masthead}>
      <div className={classes.inner}>
        <Link to="/" className={classes.name} aria-label="hearsay, the desk">
          hearsay
        </Link>
        <button
          type="button"
          className={classes.menu}
          aria-expanded={isOpen}
          aria-controls="sections"
          onClick={toggle}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <svg aria-hidden="true" width="18" height="14" viewBox="0 0 18 14" stroke="currentColor" strokeWidth="1.8">
            <path d="M0 1h18M0 7h18M0 13h18" />
          </svg>
          Menu
        </button>
        <nav id="sections" className={classes.sections} aria-label="Sections" data-open={isOpen || undefined}>
          {sections.map((section) => (
            <Link
              key={section.to}
              to={section.to}
              onClick={close}
              {...(isWithin(section, pathname) && { 'aria-current': 'page' as const })}
            >
              {section.label}
            </Link>
          ))}
        </nav>
        <div className={classes.tools}>
          <PaletteButton />
          <ThemeToggle />
        </div>
      </div>
    </header>
  )
}
