import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, useSpotlight } from '@mantine/spotlight'
import { useEffect, useRef, useState } from 'react'
import { Name } from '../elements/name.tsx'
import { plural } from '../wording/plural.ts'
import classes from './palette-dialog.module.css'
import { paletteStore } from './palette-store.ts'
import { useCommands } from './use-commands.ts'
import { useFindings } from './use-findings.ts'

const LIST = 'palette-list'

/** One field for everything: pages and commands, claims, reports, names, and words in reports. */
export function PaletteDialog() {
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 150)
  const { selected } = useSpotlight(paletteStore)
  const field = useRef<HTMLInputElement>(null)
  const commands = useCommands(typed)
  const { groups, isLoading } = useFindings(asked)
  const shown = [...commands, ...groups].filter(({ findings }) => findings.length > 0)
  const count = shown.reduce((sum, { findings }) => sum + findings.length, 0)
  // The focus stays in the field: which line Enter would open is told to screen readers by its id.
  useEffect(() => {
    const lines = [...document.querySelectorAll(`#${LIST} [data-action]`)]
    for (const [index, line] of lines.entries()) {
      line.id = `palette-line-${index}`
      line.setAttribute('aria-selected', String(index === selected))
    }
    if (lines[selected]) field.current?.setAttribute('aria-activedescendant', lines[selected].id)
    else field.current?.removeAttribute('aria-activedescendant')
  })
  return (
    <Spotlight.Root
      store={paletteStore}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      lockScroll={false}
      scrollable
      maxHeight="min(70vh, 36rem)"
      size={680}
      yOffset="9vh"
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      title={undefined}
      aria-label="Search and commands"
    >
      <Spotlight.Search
        ref={field}
        placeholder="Search claims, reports, names, words, or type a command"
        role="combobox"
        aria-label="Search and commands"
        aria-expanded
        aria-controls={LIST}
        aria-autocomplete="list"
      />
      <Spotlight.ActionsList id={LIST} role="listbox" aria-label="Found" aria-busy={isLoading}>
        {shown.map(({ heading, findings }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={heading} role="group" aria-label={heading} className={classes.group}>
            <p className={classes.heading} aria-hidden>
              {heading}
            </p>
            {findings.map(({ id, label, beside, open }) => (
              <Spotlight.Action key={id} role="option" onClick={open} className={classes.line!}>
                <span className={classes.label}>
                  <Name text={label} />
                </span>
                {beside && (
                  <span className={classes.beside}>
                    <Name text={beside} />
                  </span>
                )}
              </Spotlight.Action>
            ))}
          </div>
        ))}
      </Spotlight.ActionsList>
      <p className={classes.foot} role="status">
        {isLoading ? 'looking …' : plural(count, 'result')}
        <span aria-hidden>↑ ↓ to choose, Enter to open, Esc to close</span>
      </p>
    </Spotlight.Root>
  )
}
