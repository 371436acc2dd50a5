import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './filters.module.css'

interface FiltersProps {
  /** How many are set; shown where the fields are folded away. */
  readonly set: number
  readonly clear: () => void
  readonly children: ReactNode
}

/** The filter fields of a list: beside it on wide screens, folded above it on narrow ones. */
export function Filters({ set, clear, children }: FiltersProps) {
  const [isOpen, { toggle }] = useDisclosure(false)
  return (
    <search className={classes.filters} aria-label="Filters">
      <Button className={classes.toggle!} variant="default" fullWidth aria-expanded={isOpen} onClick={toggle}>
        {set === 0 ? 'Filters' : `Filters (${set} set)`}
      </Button>
      <div className={`${classes.fields} ${isOpen ? classes.open : ''}`}>
        {children}
        {set > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            Clear all filters
          </Button>
        )}
      </div>
    </search>
  )
}
