import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { Notice } from '../elements/notice.tsx'
import type { ReviewItem } from '../review/review-item.ts'
import { ClaimCard } from './claim-card.tsx'
import classes from './claim-panel.module.css'

interface ClaimPanelProps {
  readonly answer: ReportAnswer
  /** Every claim, by its number less one. */
  readonly items: readonly ReviewItem[]
  /** Those shown. */
  readonly shown: readonly ReviewItem[]
  readonly active: string | undefined
  readonly choose: (claim: string) => void
}

/** The claims of a report, in the order of its text. */
export function ClaimPanel({ answer, items, shown, active, choose }: ClaimPanelProps) {
  const { extraction, report, clusters } = answer
  const attributions = new Map(extraction.attributions.map((attribution) => [attribution.id, attribution]))
  if (items.length === 0) {
    return (
      <Notice heading="No claim was read in this report">
        {report.status === 'analysed' && (
          <p>What it attributes to others is marked in the text all the same. Select words to add a claim.</p>
        )}
      </Notice>
    )
  }
  if (shown.length === 0) return <Notice heading="Every claim of this report is reviewed" />
  return (
    <ol className={classes.claims} aria-label="Claims of this report">
      {shown.map((item) => (
        <ClaimCard
          key={item.id}
          number={items.indexOf(item) + 1}
          item={item}
          outlet={report.outlet ?? 'Unknown outlet'}
          chain={item.claim?.chain.flatMap((id) => attributions.get(id) ?? []) ?? []}
          cluster={clusters[item.id]}
          isActive={item.id === active}
          choose={choose}
        />
      ))}
    </ol>
  )
}
