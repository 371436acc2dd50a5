import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { Notice } from '../elements/notice.tsx'
import { ClaimCard } from './claim-card.tsx'
import classes from './claim-panel.module.css'

interface ClaimPanelProps {
  readonly answer: ReportAnswer
  readonly active: string | undefined
  readonly choose: (claim: string) => void
}

/** The claims of a report, in the order of its text. */
export function ClaimPanel({ answer, active, choose }: ClaimPanelProps) {
  const { extraction, report, clusters, sentences } = answer
  const attributions = new Map(extraction.attributions.map((attribution) => [attribution.id, attribution]))
  if (extraction.claims.length === 0) {
    return (
      <Notice heading="No claim was read in this report">
        {report.status === 'analysed' && <p>What it attributes to others is marked in the text all the same.</p>}
      </Notice>
    )
  }
  return (
    <ol className={classes.claims} aria-label="Claims of this report">
      {extraction.claims.map((claim, index) => (
        <ClaimCard
          key={claim.id}
          number={index + 1}
          claim={claim}
          sentence={sentences[claim.id] ?? claim.evidence.text}
          outlet={report.outlet ?? 'Unknown outlet'}
          chain={claim.chain.flatMap((id) => attributions.get(id) ?? [])}
          cluster={clusters[claim.id]}
          isActive={claim.id === active}
          choose={choose}
        />
      ))}
    </ol>
  )
}
