import type { ReactNode } from 'react'
import classes from './inert-text.module.css'

/**
 * Characters of a report that reorder or hide text on screen: bidi controls, zero-width ones, and C0/C1 controls but tab and
 * line ends. Joiners (U+200C, U+200D) are left alone: Persian and emoji need them.
 */
const CONTROLS =
  /((?![\t\n\r])\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB])/u

/** Text that comes from a report, unable to do anything: no markup, and every control character shown by its number. */
export function InertText({ text }: { readonly text: string }): ReactNode {
  if (!CONTROLS.test(text)) return text
  return text.split(CONTROLS).map((part, index) => {
    if (index % 2 === 0) return part
    const name = `U+${part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        key={index}
        className={classes.control}
        data-control={part.length}
        title={`control character ${name}, made visible`}
      >
        {name}
      </span>
    )
  })
}
