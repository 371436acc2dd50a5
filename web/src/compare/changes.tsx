import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { usePageKeys } from '../elements/use-page-keys.ts'
import { plural } from '../wording/plural.ts'
import { ChangedParagraph } from './changed-paragraph.tsx'
import classes from './changes.module.css'
import { foldParagraphs } from './fold-paragraphs.ts'
import { type Paragraph, textChanges } from './text-changes.ts'

/** Unchanged paragraphs left on either side of a change. */
const AROUND = 1

/** One text with what was taken out and put in; long unchanged parts are folded. `j` and `k` go from change to change. */
export function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const paragraphs = useMemo(() => textChanges(before, after), [before, after])
  const runs = useMemo(() => foldParagraphs(paragraphs, AROUND), [paragraphs])
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const text = useRef<HTMLDivElement>(null)
  const current = useRef(-1)
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
  const told = describe(paragraphs)
  return (
    <section aria-label="What changed in the text">
      <div className={classes.tools}>
        <p>{told ?? 'The words are the same.'}</p>
        {told !== undefined && (
          <>
            <Button
              variant="default"
              size="compact-sm"
              aria-label="Change before"
              aria-keyshortcuts="k"
              onClick={() => go(-1)}
            >
              Before
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              aria-label="Next change"
              aria-keyshortcuts="j"
              onClick={() => go(1)}
            >
              Next
            </Button>
          </>
        )}
      </div>
      <div ref={text} className={classes.text}>
        {runs.map((run, i) => {
          const key = i
          if (run.isFolded && !open.has(i)) {
            return (
              <button
                key={key}
                type="button"
                className={classes.fold}
                onClick={() => setOpen((known) => new Set([...known, i]))}
              >
                {plural(run.paragraphs.length, 'paragraph')} that did not change
              </button>
            )
          }
          return run.paragraphs.map((paragraph, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of two texts never move
            <ChangedParagraph key={`${key} ${at}`} paragraph={paragraph} />
          ))
        })}
      </div>
    </section>
  )
}

/** How many paragraphs were reworded, came and went; nothing where none did. */
function describe(paragraphs: readonly Paragraph[]): string | undefined {
  const count = (wanted: Paragraph['kind']) => paragraphs.filter(({ kind }) => kind === wanted).length
  const parts = [
    [count('changed'), 'reworded'],
    [count('new'), 'put in'],
    [count('gone'), 'taken out'],
  ] as const
  const told = parts
    .filter(([many]) => many > 0)
    .map(([many, what], i) => `${i === 0 ? plural(many, 'paragraph') : many} ${what}`)
  return told.length === 0 ? undefined : `${told.join(', ')}.`
}
