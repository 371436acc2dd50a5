import { z } from 'zod'
import { IssueAnswer } from './answers.ts'

// What is answered about reports on their way into the record.

const text = z.string()
const count = z.int().nonnegative()

/** What became of one report. What stands here is on disk. */
export const IngestOutcome = z
  .object({
    /** Name of the file, address or member of an archive. */
    file: text,
    title: z.exactOptional(text),
    /** Id of the report; absent when none could be made. */
    report: z.exactOptional(text),
    outcome: z.enum(['added', 'new-version', 'same-bytes', 'unread']),
    claims: count,
    issues: z.array(IssueAnswer),
  })
  .meta({ id: 'IngestOutcome' })
export type IngestOutcome = z.infer<typeof IngestOutcome>

/** One input that was handed in: a file (which may be an archive of many reports), a text or an address. Jobs are done in order, one at a time. */
export const IngestJob = z
  .object({
    id: count,
    name: text,
    kind: z.enum(['file', 'text', 'address']),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    /** Reports that are on disk. */
    done: count,
    /** Reports there are, when that is known. */
    total: z.exactOptional(count),
    /** The last outcomes, 200 at most. */
    outcomes: z.array(IngestOutcome),
    /** Why the job ended before its time. What was acknowledged before is kept. */
    error: z.exactOptional(z.object({ code: text, message: text })),
  })
  .meta({ id: 'IngestJob' })
export type IngestJob = z.infer<typeof IngestJob>
