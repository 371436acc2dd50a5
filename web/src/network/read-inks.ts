import type { Ink, Inks } from './shapes.ts'

const VARIABLES: Readonly<Record<Ink, string>> = {
  support: '--support',
  deny: '--deny',
  contested: '--contested',
  retracted: '--retracted',
  ink: '--ink',
  soft: '--ink-soft',
  rule: '--rule',
  paper: '--paper',
  marker: '--marker',
}

/** The colours of the theme that an element stands in. */
export function readInks(element: Element): Inks {
  const style = getComputedStyle(element)
  const entries = Object.entries(VARIABLES).map(([ink, variable]) => [ink, style.getPropertyValue(variable).trim()])
  return Object.fromEntries(entries) as Inks
}
