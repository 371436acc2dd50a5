// Readings in, record out: the flow of pipeline.ts for many reports, written to a Store in batches.
import { contribution, provenanceOf } from './pipeline.ts'
import type { Resources } from './resources/index.ts'
import type { Issue, Reading, Receipt } from './schema/index.ts'
import type { Store } from './store/index.ts'

/** What a run did. Every reading is in exactly one of `added`, `versions`, `unchanged`, `unread`. */
export interface RunSummary {
  readings: number
  /** New Documents. */
  added: number
  /** New Documents that are later versions of known ones. */
  versions: number
  /** Bytes already held: one more line in the custody log. */
  unchanged: number
  /** Inputs no Document could be made from. */
  unread: number
  claims: number
  /** Issues of severity error and note, in order of appearance. */
  readonly issues: Issue[]
}

export interface RecordOptions {
  /** Called after each batch is on disk: what was reported here survives a kill. */
  readonly onAcknowledged?: (summary: Readonly<RunSummary>, receipts: readonly Receipt[]) => void
  /** Called for each Issue as it appears. */
  readonly onIssue?: (issue: Issue) => void
  /** Reports in one transaction; the default is large enough to be quick, small enough that a kill loses little work. */
  readonly batchSize?: number
  /** Stops before the next reading when aborted; what was read is written first. */
  readonly signal?: AbortSignal
}

/** Reads, extracts, links and stores every reading, in batches of one transaction each. Memory does not grow with their number. */
export async function recordReadings(
  store: Store,
  readings: AsyncIterable<Reading>,
  resources: Resources,
  options: RecordOptions = {},
): Promise<RunSummary> {
  const summary: RunSummary = { readings: 0, added: 0, versions: 0, unchanged: 0, unread: 0, claims: 0, issues: [] }
  const batchSize = options.batchSize ?? 64
  let batch: Reading[] = []
  const flush = async () => {
    const receipts = await recordBatch(store, batch, resources, (found) => {
      summary.issues.push(found)
      options.onIssue?.(found)
    })
    summary.readings += batch.length
    for (const receipt of receipts) count(summary, receipt)
    batch = []
    options.onAcknowledged?.(summary, receipts)
  }
  for await (const reading of readings) {
    batch.push(reading)
    if (batch.length >= batchSize) await flush()
    if (options.signal?.aborted) break
  }
  if (batch.length > 0) await flush()
  return summary
}

async function recordBatch(
  store: Store,
  batch: readonly Reading[],
  resources: Resources,
  report: (issue: Issue) => void,
): Promise<readonly Receipt[]> {
  const held = await store.known(batch.flatMap((reading) => (reading.capture ? [reading.capture.sha256] : [])))
  const contributions = batch.map((reading) => {
    const again = reading.capture !== undefined && held.has(reading.capture.sha256)
    // Bytes already held were extracted before: only the custody log learns of them.
    const made = again ? { reading, provenance: provenanceOf(resources) } : contribution(reading, resources)
    for (const found of made.reading.issues) report(found)
    return made
  })
  return store.contribute(contributions)
}

function count(summary: RunSummary, receipt: Receipt): void {
  summary.claims += receipt.claims
  if (receipt.outcome === 'added') summary.added++
  else if (receipt.outcome === 'new-version') summary.versions++
  else if (receipt.outcome === 'same-bytes') summary.unchanged++
  else summary.unread++
}
