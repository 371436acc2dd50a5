import { Button, CloseButton, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type ClaimFilterState, filtersSet } from './claim-filter-state.ts'
import classes from './saved-views.module.css'
import { isSameView, removeView, saveView, useSavedViews } from './saved-views-store.ts'

/** Filters kept under a name in this browser; each is a link, since the whole filter stands in the address. */
export function SavedViews({ state }: { readonly state: ClaimFilterState }) {
  const views = useSavedViews()
  const [name, setName] = useState<string>()
  const current = views.find((view) => isSameView(view.state, state))
  const canSave = !current && (filtersSet(state) > 0 || state.sort !== undefined)
  if (views.length === 0 && !canSave) return null
  return (
    <nav className={classes.views} aria-label="Saved views">
      {views.map((view) => (
        <span key={view.name} className={classes.view}>
          <Link to="/claims" search={view.state} {...(view === current && { 'aria-current': 'page' as const })}>
            {view.name}
          </Link>
          <CloseButton size="xs" aria-label={`Forget the view ${view.name}`} onClick={() => removeView(view.name)} />
        </span>
      ))}
      {canSave && name === undefined && (
        <Button variant="subtle" size="compact-sm" onClick={() => setName('')}>
          Save this view
        </Button>
      )}
      {canSave && name !== undefined && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            saveView({ name: name.trim(), state })
            setName(undefined)
          }}
        >
          <TextInput
            size="xs"
            aria-label="Name of the view"
            placeholder="Name of the view"
            data-autofocus
            autoFocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setName(undefined)}
          />
          <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''}>
            Save
          </Button>
        </form>
      )}
    </nav>
  )
}
