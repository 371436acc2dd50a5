import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { claimsQuestion } from '../api/questions.ts'
import { Name } from '../elements/name.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import classes from './claim-picker.module.css'

/** Most claims offered at once. */
const OFFERED = 8

/** Finds a claim by its words and cites it where the writer stands. */
export function ClaimPicker({ pick }: { readonly pick: (claim: string) => void }) {
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words, 200)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const filter = asked.trim() === '' ? {} : { text: asked.trim() }
  const answer = useInfiniteQuery({ ...claimsQuestion(filter), enabled: combobox.dropdownOpened })
  const claims = answer.data?.pages[0]?.items.slice(0, OFFERED) ?? []
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(claim) => {
        pick(claim)
        setWords('')
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <TextInput
          label="Cite a claim"
          placeholder="Who, what or where it is about"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={classes.options} aria-label="Claims">
          {claims.map((claim) => (
            <Combobox.Option key={claim.id} value={claim.id}>
              <Name text={claim.sentence} /> <StateLabel state={claim.state} />
            </Combobox.Option>
          ))}
          {claims.length === 0 && !answer.isFetching && <Combobox.Empty>No claim has these words</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
