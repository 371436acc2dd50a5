import { Kbd, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import classes from './search-box.module.css'

/** The search field of the masthead; leads to the search page. */
export function SearchBox() {
  const [text, setText] = useState('')
  const navigate = useNavigate()
  return (
    <search>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          navigate({ to: '/search', search: text.trim() === '' ? {} : { text: text.trim() } })
        }}
      >
        <TextInput
          type="search"
          size="sm"
          aria-label="Search the reports"
          placeholder="Search the reports"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          rightSection={<Kbd aria-hidden>/</Kbd>}
          rightSectionPointerEvents="none"
        />
      </form>
    </search>
  )
}
