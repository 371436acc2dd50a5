import { type RefObject, useEffect } from 'react'

interface ChosenLineProps {
  /** Id of the list. */
  readonly list: string
  readonly field: RefObject<HTMLInputElement | null>
}

/** Tells screen readers which line Enter would open: the focus stays in the field, and the list itself only marks the line for the eye. */
export function ChosenLine({ list, field }: ChosenLineProps) {
  useEffect(() => {
    const lines = document.getElementById(list)
    if (!lines) return
    const tell = () => {
      let chosen: string | undefined
      for (const [index, line] of [...lines.querySelectorAll('[data-action]')].entries()) {
        const isChosen = line.hasAttribute('data-selected')
        line.id = `${list}-${index}`
        line.setAttribute('aria-selected', String(isChosen))
        if (isChosen) chosen = line.id
      }
      if (chosen === undefined) field.current?.removeAttribute('aria-activedescendant')
      else field.current?.setAttribute('aria-activedescendant', chosen)
    }
    tell()
    const observer = new MutationObserver(tell)
    observer.observe(lines, { subtree: true, childList: true, attributeFilter: ['data-selected'] })
    return () => observer.disconnect()
  }, [list, field])
  return null
}
