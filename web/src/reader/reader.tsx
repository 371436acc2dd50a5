import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { usePageTitle } from '../elements/use-page-title.ts'
import { JudgementHistory } from '../review/judgement-history.tsx'
import { ReviewBar } from '../review/review-bar.tsx'
import { useReview } from '../review/use-review.ts'
import { useSelectedWords } from '../review/use-selected-words.ts'
import { plural } from '../wording/plural.ts'
import { ActiveClaimBar } from './active-claim-bar.tsx'
import { ClaimPanel } from './claim-panel.tsx'
import { hiddenLayers, layersOf, shownLayers } from './layers.ts'
import { Legend } from './legend.tsx'
import { NotAnalysed } from './not-analysed.tsx'
import classes from './reader.module.css'
import { ReportHead } from './report-head.tsx'
import { ReportRecord } from './report-record.tsx'
import { ReportText } from './report-text.tsx'
import { spanOf } from './span-of.ts'
import { useClaimKeys } from './use-claim-keys.ts'
import { useMarkedClaim } from './use-marked-claim.ts'
import { useShowWords } from './use-show-words.ts'

const route = getRouteApi('/reports/$id')
// The forms are loaded when they are opened.
const ClaimForm = lazy(() => import('../review/claim-form.tsx').then((module) => ({ default: module.ClaimForm })))
const MergeForm = lazy(() => import('../review/merge-form.tsx').then((module) => ({ default: module.MergeForm })))

/** A report and its claims, side by side where there is room, else one at a time. */
export function Reader({ answer: told }: { readonly answer: ReportAnswer }) {
  const { claim: activeId, at, hide, only } = route.useSearch()
  const navigate = route.useNavigate()
  const { document } = told.extraction
  const [view, setView] = useState('text')
  const shownMarks = useMemo(() => shownLayers(hide), [hide])
  const found = useMemo(() => spanOf(at, document.text.length), [at, document.text.length])
  const words = useRef<HTMLDivElement>(null)
  const flash = useShowWords(words, activeId, found)
  const selected = useSelectedWords(words, document.text)

  const search = useCallback(
    (change: Readonly<Record<string, string | undefined>>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const choose = useCallback(
    (claim: string | undefined) => {
      search({ at: undefined, claim })
      if (claim === undefined) return
      setView('text')
      flash(claim)
    },
    [search, flash],
  )
  const marked = useMarkedClaim()
  const review = useReview({ told, selected, marked, choose })
  const { answer, items } = review
  const { extraction, report } = answer
  usePageTitle(report.title ?? report.file)
  const available = useMemo(() => layersOf(extraction), [extraction])
  const numbers = useMemo(() => new Map(items.map(({ id }, index) => [id, index + 1])), [items])
  const isFiltered = only === 'unreviewed'
  const shownBeside = useCallback(
    (id: string | undefined) =>
      isFiltered ? items.filter((one) => one.state === 'unreviewed' || one.id === id) : items,
    [items, isFiltered],
  )
  const shown = useMemo(() => shownBeside(activeId), [shownBeside, activeId])
  const active = items.find(({ id }) => id === activeId)
  useClaimKeys({ claimsAround: shownBeside, marked, choose, clusters: answer.clusters })

  const index = active ? items.indexOf(active) : -1
  return (
    <div className={classes.reader} data-view={view}>
      <VisuallyHidden role="status">
        {active && `Claim ${index + 1} of ${items.length}, ${active.state}: ${active.sentence}`}
      </VisuallyHidden>
      <article className={classes.report}>
        <ReportHead
          report={report}
          latest={answer.versions.find((version) => version.latest)}
          hasTitle={document.zones.some((zone) => zone.kind === 'title')}
        />
        {report.status === 'not-analysed' && <NotAnalysed issues={answer.issues} />}
        <Legend available={available} shown={shownMarks} change={(next) => search({ hide: hiddenLayers(next) })} />
        <SegmentedControl
          className={classes.views!}
          fullWidth
          value={view}
          onChange={setView}
          aria-label="What to show"
          data={[
            { value: 'text', label: 'Text' },
            { value: 'claims', label: plural(items.length, 'claim') },
          ]}
        />
        <div className={classes.words}>
          <div ref={words}>
            <ReportText
              answer={answer}
              numbers={numbers}
              shown={shownMarks}
              active={activeId}
              found={found}
              choose={choose}
            />
          </div>
          <ReportRecord answer={answer} />
        </div>
      </article>
      <div className={classes.side}>
        {report.status === 'analysed' && (
          <ReviewBar
            items={items}
            active={active}
            actions={review.actions}
            told={review.told}
            isFiltered={isFiltered}
            filter={(next) => search({ only: next ? 'unreviewed' : undefined })}
          />
        )}
        {review.form !== undefined && (
          <Suspense fallback={null}>
            {review.form === 'merge' && active?.claim ? (
              <MergeForm claim={active.claim} extraction={extraction} done={review.merge} close={review.close} />
            ) : (
              <ClaimForm
                answer={answer}
                claim={review.form === 'edit' ? active?.claim : undefined}
                selected={selected}
                save={(request) => review.save(request, review.form === 'edit' ? active : undefined)}
                close={review.close}
              />
            )}
          </Suspense>
        )}
        <aside className={classes.panel} aria-label="Claims">
          <ClaimPanel answer={answer} items={items} shown={shown} active={activeId} choose={choose} />
          <JudgementHistory report={report.id} judgements={answer.judgements} undo={review.takeBack} />
        </aside>
      </div>
      {active && view === 'text' && review.form === undefined && (
        <ActiveClaimBar answer={answer} items={shown} active={active} actions={review.actions} choose={choose} />
      )}
    </div>
  )
}
