import { z } from 'zod'
import { IssueAnswer } from './answers.ts'
import { ClaimRow } from './claim-answers.ts'
import { ReportRow } from './report-row.ts'

// What is answered about what the record has learnt since an instant, and about what waits to be read.

const text = z.string()
const date = z.string()
const count = z.int().nonnegative()
const origins = z.object({ lower: count, upper: count })

/** Some of what changed, the weightiest first. `total` is that of the newest 10,000 claims; `atLeast` is set when there were more. */
function changes<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: count, atLeast: z.exactOptional(z.literal(true)) })
}

/** Who said it, in which report: `claim` opens there at the words. */
export const Saying = z.object({ by: text, claim: text, report: text }).meta({ id: 'Saying' })
export type Saying = z.infer<typeof Saying>

/** What the record learnt since an instant, by the clock of when each report was first received. */
export const NewsAnswer = z
  .object({
    /** When the newest report was learnt; absent in an empty record. */
    latest: z.exactOptional(date),
    /** Reports learnt since. */
    reports: count,
    /** Claims of which nothing was known before, and which no one denied since. */
    claims: changes(ClaimRow),
    /** Claims denied since, with those who deny. */
    denials: changes(z.object({ claim: ClaimRow, said: z.array(Saying) })),
    /** Claims known before that gained independent origins, with those who stand behind them now. */
    origins: changes(z.object({ claim: ClaimRow, before: origins, said: z.array(Saying) })),
    /** Claims known before for which another figure is given now. */
    figures: changes(
      z.object({
        claim: ClaimRow,
        /** The figures given before, as printed. */
        before: z.array(text),
        figures: z.array(z.object({ ...Saying.shape, words: text })),
      }),
    ),
    /** Claims that a newer version of a report no longer makes. */
    retractions: changes(z.object({ claim: ClaimRow, report: ReportRow })),
  })
  .meta({ id: 'News' })
export type NewsAnswer = z.infer<typeof NewsAnswer>

/** Something received that was not analysed, and why. */
export const WaitingRow = z
  .object({
    /** Absent when no report could be made from the bytes. */
    report: z.exactOptional(ReportRow),
    /** Where the bytes came from. */
    location: text,
    learnt: z.exactOptional(date),
    issues: z.array(IssueAnswer),
  })
  .meta({ id: 'WaitingRow' })
export type WaitingRow = z.infer<typeof WaitingRow>
