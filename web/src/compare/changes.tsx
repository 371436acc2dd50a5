import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { InertText } from '../elements/inert-text.tsx'
import { usePageKeys } from '../elements/use-page-keys.ts'
import { plural } from '../wording/plural.ts'
import classes from './compare-page.module.css'
import { folded, textChanges } from './text-changes.ts'

/** Characters of unchanged text left on either side of a change. */
const AROUND = 300

/** One text with what was taken out and put in; long unchanged parts are folded. `j` and `k` go from change to change. */
export function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const stretches = useMemo(() => folded(textChanges(before, after), AROUND), [before, after])
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const text = useRef<HTMLDivElement>(null)
  const current = useRef(-1)
  const count = stretches.filter(
    ({ kind }, i) => kind !== 'same' && (i === 0 || stretches[i - 1]!.kind === 'same'),
  ).length
  const go = (step: number) => {
    const marks = [...(text.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
    current.current = Math.max(0, Math.min(marks.length - 1, current.current + step))
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    marks[current.current]?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
    marks[current.current]?.focus({ preventScroll: true })
  }
  usePageKeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
  ])
  return (
    <section aria-label="What changed in the text">
      <div className={classes.tools}>
        <p>{count === 0 ? 'The words are the same.' : `${plural(count, 'change')} in the text.`}</p>
        {count > 0 && (
          <>
            <Button variant="default" size="compact-sm" aria-keyshortcuts="k" onClick={() => go(-1)}>
              Change before
            </Button>
            <Button variant="default" size="compact-sm" aria-keyshortcuts="j" onClick={() => go(1)}>
              Next change
            </Button>
          </>
        )}
      </div>
      <div ref={text} className={classes.text} dir="auto">
        {stretches.map(({ kind, text: words, hidden }, i) => {
          const key = i
          if (hidden !== undefined && !open.has(i)) {
            return (
              <Button
                key={key}
                variant="subtle"
                size="compact-sm"
                className={classes.fold!}
                onClick={() => setOpen((known) => new Set([...known, i]))}
              >
                … {plural(hidden.trim().split(/\s+/).length, 'word')} that did not change …
              </Button>
            )
          }
          const shown = <InertText text={hidden ?? words} />
          if (kind === 'same') return <span key={key}>{shown}</span>
          const Tag = kind === 'new' ? 'ins' : 'del'
          const opens = i === 0 || stretches[i - 1]!.kind === 'same'
          return (
            <Tag key={key} {...(opens && { 'data-change': '', tabIndex: -1 })}>
              {shown}
            </Tag>
          )
        })}
      </div>
    </section>
  )
}
