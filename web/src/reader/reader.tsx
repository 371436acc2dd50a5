import { Kbd, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { usePageTitle } from '../elements/use-page-title.ts'
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
import { useShowWords } from './use-show-words.ts'

const route = getRouteApi('/reports/$id')

/** A report and its claims, side by side where there is room, else one at a time. */
export function Reader({ answer }: { readonly answer: ReportAnswer }) {
  const { claim: active, at, hide } = route.useSearch()
  const navigate = route.useNavigate()
  const { extraction, report } = answer
  const { claims, document } = extraction
  const [view, setView] = useState('text')
  const shown = useMemo(() => shownLayers(hide), [hide])
  const available = useMemo(() => layersOf(extraction), [extraction])
  const found = useMemo(() => spanOf(at, document.text.length), [at, document.text.length])
  const words = useRef<HTMLDivElement>(null)
  const flash = useShowWords(words, active, found)
  usePageTitle(report.title ?? report.file)

  const choose = useCallback(
    (claim: string | undefined) => {
      void navigate({ search: ({ at: _at, ...before }) => ({ ...before, claim }), replace: true, resetScroll: false })
      if (claim === undefined) return
      setView('text')
      flash(claim)
    },
    [navigate, flash],
  )
  useClaimKeys({ claims, active, choose, clusters: answer.clusters })

  const index = claims.findIndex((claim) => claim.id === active)
  const sentence = active === undefined ? undefined : answer.sentences[active]
  return (
    <div className={classes.reader} data-view={view}>
      <VisuallyHidden role="status">
        {index >= 0 && `Claim ${index + 1} of ${claims.length}: ${sentence ?? ''}`}
      </VisuallyHidden>
      <article className={classes.report}>
        <ReportHead
          report={report}
          latest={answer.versions.find((version) => version.latest)}
          hasTitle={document.zones.some((zone) => zone.kind === 'title')}
        />
        {report.status === 'not-analysed' && <NotAnalysed issues={answer.issues} />}
        <Legend
          available={available}
          shown={shown}
          change={(next) =>
            void navigate({
              search: (before) => ({ ...before, hide: hiddenLayers(next) }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <SegmentedControl
          className={classes.views!}
          fullWidth
          value={view}
          onChange={setView}
          aria-label="What to show"
          data={[
            { value: 'text', label: 'Text' },
            { value: 'claims', label: plural(claims.length, 'claim') },
          ]}
        />
        <div ref={words} className={classes.words}>
          <ReportText extraction={extraction} shown={shown} active={active} found={found} choose={choose} />
          <ReportRecord answer={answer} />
        </div>
      </article>
      <aside className={classes.panel} aria-label="Claims">
        <div className={classes.panelHead}>
          <h2>{plural(claims.length, 'claim')}</h2>
          {claims.length > 1 && (
            <p aria-hidden>
              <Kbd>j</Kbd> next, <Kbd>k</Kbd> before
            </p>
          )}
        </div>
        <ClaimPanel answer={answer} active={active} choose={choose} />
      </aside>
      {index >= 0 && view === 'text' && <ActiveClaimBar answer={answer} index={index} choose={choose} />}
    </div>
  )
}
