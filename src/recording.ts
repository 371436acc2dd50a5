// Readings in, record out: the flow of pipeline.ts for many reports, written to a Store in batches.
import { gazetteerNames, readNameWeights } from './linking/index.ts'
import { contributions, provenanceOf } from './pipeline.ts'
import type { Resources } from './resources/index.ts'
import { judgedReading } from './review/index.ts'
import type { Contribution, Issue, Reading, Receipt } from './schema/index.ts'
import type { Reextraction, Store } from './store/index.ts'

/** Extracts some readings; their contributions come back in the same order. Worker threads may do it. */
export type Extractor = (readings: readonly Reading[]) => Promise<readonly Contribution[]>

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
  /** Who extracts; this thread when absent. */
  readonly extractor?: Extractor
  /** Called after each batch is on disk, with a receipt for each of its readings: what was reported here survives a kill. */
  readonly onAcknowledged?: (
    summary: Readonly<RunSummary>,
    receipts: readonly Receipt[],
    readings: readonly Reading[],
  ) => void
  /** Called for each Issue as it appears. */
  readonly onIssue?: (issue: Issue) => void
  /** Reports in one transaction; the default is large enough to be quick, small enough that a kill loses little work. */
  readonly batchSize?: number
  /** Stops before the next reading when aborted; what was read is written first. */
  readonly signal?: AbortSignal
}

/**
 * Reads, extracts, links and stores every reading, in batches of one transaction each. The next batch is extracted while the one before
 * is written. Memory does not grow with their number.
 */
export async function recordReadings(
  store: Store,
  readings: AsyncIterable<Reading>,
  resources: Resources,
  options: RecordOptions = {},
): Promise<RunSummary> {
  const summary: RunSummary = { readings: 0, added: 0, versions: 0, unchanged: 0, unread: 0, claims: 0, issues: [] }
  const extractor = options.extractor ?? extractHere(resources)
  let learntLast: string | undefined
  const write = async (batch: readonly Contribution[]) => {
    for (const { reading } of batch) {
      learntLast = reading.capture?.retrievedAt ?? learntLast
      for (const found of reading.issues) {
        summary.issues.push(found)
        options.onIssue?.(found)
      }
    }
    const receipts = await store.contribute(batch)
    summary.readings += batch.length
    for (const receipt of receipts) count(summary, receipt)
    options.onAcknowledged?.(
      summary,
      receipts,
      batch.map(({ reading }) => reading),
    )
  }
  await store.beginImport()
  let writing: Promise<void> = Promise.resolve()
  for await (const batch of inBatches(readings, options.batchSize ?? 128, options.signal)) {
    const extracted = extractUnknown(store, batch, resources, extractor)
    // A failure of either is met here or at the next turn, never left alone.
    extracted.catch(() => {})
    await writing
    writing = extracted.then(write)
    writing.catch(() => {})
  }
  await writing
  await store.endImport()
  await matchNames(store, resources, learntLast)
  return summary
}

/** Joins entities that are spellings of one name; those of earlier runs are not compared again with each other. */
async function matchNames(store: Store, resources: Resources, at: string | undefined): Promise<void> {
  const weights = resources.models.get('name-matching/weights.bin')
  if (!weights || at === undefined) return
  const named = { ...readNameWeights(weights), shortNames: resources.lexicon('short-names') }
  await store.matchEntities(named, gazetteerNames(resources).family, at)
}

/** What reading every Document of a store again changed. */
export interface ReextractionSummary {
  documents: number
  added: number
  lost: number
  altered: number
  unchanged: number
  /** Documents in which anything changed. */
  readonly changes: Reextraction[]
}

/** Extracts every Document of the store again with the extractor of now; `onProgress` hears how many are done. */
export async function extractAgain(
  store: Store,
  resources: Resources,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ReextractionSummary> {
  const summary: ReextractionSummary = { documents: 0, added: 0, lost: 0, altered: 0, unchanged: 0, changes: [] }
  // All ids first: a store is not read and written in one go.
  const all: string[] = []
  for await (const id of store.documents()) all.push(id)
  const judged = judgedReading(() => resources)
  const again = async (ids: readonly string[]) => {
    const documents = await Promise.all(ids.map((id) => store.document(id)))
    const held = documents.flatMap((document) => (document ? [{ document, issues: [] }] : []))
    for (const change of await store.reextract(contributions(held, resources), judged)) {
      for (const { kind } of change.changes) summary[kind]++
      summary.unchanged += change.unchanged
      if (change.changes.length > 0) summary.changes.push(change)
    }
    summary.documents += held.length
    onProgress(summary.documents, all.length)
  }
  for (let start = 0; start < all.length; start += 64) await again(all.slice(start, start + 64))
  return summary
}

/** Extracts on this thread. */
function extractHere(resources: Resources): Extractor {
  return async (readings) => contributions(readings, resources)
}

/** Contributions of a batch; Documents already held were extracted before, and only the custody log learns of them. */
async function extractUnknown(
  store: Store,
  batch: readonly Reading[],
  resources: Resources,
  extractor: Extractor,
): Promise<readonly Contribution[]> {
  const held = await store.knownDocuments(batch.flatMap(({ document }) => (document ? [document.id] : [])))
  const isHeld = ({ document }: Reading) => document !== undefined && held.has(document.id)
  const extracted = (await extractor(batch.filter((reading) => !isHeld(reading))))[Symbol.iterator]()
  return batch.map((reading) => {
    if (isHeld(reading)) return { reading, provenance: provenanceOf(resources) }
    return extracted.next().value as Contribution
  })
}

async function* inBatches(
  readings: AsyncIterable<Reading>,
  size: number,
  signal?: AbortSignal,
): AsyncGenerator<readonly Reading[]> {
  let batch: Reading[] = []
  for await (const reading of readings) {
    batch.push(reading)
    if (batch.length >= size) {
      yield batch
      batch = []
    }
    if (signal?.aborted) break
  }
  if (batch.length > 0) yield batch
}

function count(summary: RunSummary, receipt: Receipt): void {
  summary.claims += receipt.claims
  if (receipt.outcome === 'added') summary.added++
  else if (receipt.outcome === 'new-version') summary.versions++
  else if (receipt.outcome === 'same-bytes') summary.unchanged++
  else summary.unread++
}
