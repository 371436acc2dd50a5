import { z } from 'zod'
import { JudgementVerdict } from '../schema/index.ts'
import { GoldReport } from './gold.ts'

/** A report that people judged, as `hearsay review export` writes it: gold with its text, and what was said of each claim that was read. */
export const JudgedReport = z
  .object({
    ...GoldReport.unwrap().shape,
    text: z.string(),
    judgements: z
      .array(
        z
          .object({
            verdict: JudgementVerdict,
            relation: z.string(),
            /** What the extractor gave the claim; absent for one that was not read. */
            confidence: z.exactOptional(z.number().min(0).max(1)),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type JudgedReport = z.infer<typeof JudgedReport>
