import { InertText } from '../elements/inert-text.tsx'
import classes from './changes.module.css'
import type { Paragraph } from './text-changes.ts'

/** A paragraph with the words that went struck out and those that came underlined; beside one that changed stands a bar. */
export function ChangedParagraph({ paragraph: { kind, words } }: { readonly paragraph: Paragraph }) {
  const shown = words.map(({ kind: what, text }, i) => ({ what, text: i === words.length - 1 ? text.trimEnd() : text }))
  return (
    <p className={classes[kind]} dir="auto">
      {shown.map(({ what, text }, i) => {
        const key = i
        if (what === 'same') return <InertText key={key} text={text} />
        const Tag = what === 'new' ? 'ins' : 'del'
        const opens = i === 0 || shown[i - 1]!.what === 'same'
        return (
          <Tag key={key} {...(opens && { 'data-change': '', tabIndex: -1 })}>
            <InertText text={text} />
          </Tag>
        )
      })}
    </p>
  )
}
