import { z } from 'zod'

const text = z.string()
const date = z.string()
const count = z.int().nonnegative()

/** A report (a Document) in a list. */
export const ReportRow = z
  .object({
    id: text,
    file: text,
    title: z.exactOptional(text),
    outlet: z.exactOptional(text),
    byline: z.exactOptional(text),
    publishedAt: z.exactOptional(date),
    url: z.exactOptional(text),
    language: text,
    format: text,
    /** `not-analysed`: stored and searchable, but nothing was extracted (see issues). */
    status: z.enum(['analysed', 'not-analysed']),
    attributions: count,
    claims: count,
    /** Version number among the reports with one address, from 1; `latest` marks the newest. */
    version: count,
    latest: z.boolean(),
  })
  .meta({ id: 'ReportRow' })
export type ReportRow = z.infer<typeof ReportRow>
