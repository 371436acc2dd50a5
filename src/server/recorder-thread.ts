import { parentPort, workerData } from 'node:worker_threads'
import { type ReadOptions, readBytes, readInputs } from '../ingest/index.ts'
import { recordReadings } from '../recording.ts'
import { loadResources } from '../resources/index.ts'
import { HearsayError, type IngestOutcome, type Reading, type Receipt } from '../schema/index.ts'
import { openStore } from '../store/index.ts'
import { programVersion } from './program-version.ts'
import type { RecordedInput, RecorderMessage } from './recorder.ts'

// The body of the thread that records what is handed in: one input after another, in batches small enough to watch.
const BATCH = 8
const { location, packs } = workerData as { location: string; packs: readonly string[] | undefined }
const options: ReadOptions = { clock: () => new Date(), tool: `hearsay/${programVersion()}` }
const tell = (message: RecorderMessage) => parentPort?.postMessage(message)
const load = once(() => loadResources(packs ? { packs } : {}))

parentPort?.on('message', (input: RecordedInput) => {
  record(input).then(
    () => tell({ kind: 'done' }),
    (error: unknown) => {
      const known =
        error instanceof HearsayError
          ? error
          : new HearsayError('INTERNAL', { reason: error instanceof Error ? error.message : String(error) })
      tell({ kind: 'failed', code: known.code, params: known.params })
    },
  )
})

async function record(input: RecordedInput): Promise<void> {
  const readings =
    input.kind === 'address' ? readInputs([input.name], options) : readBytes(input.name, input.bytes, options)
  // Opened for each input, so that commands beside the server, and changes made in it, can write in between.
  const store = await openStore(location, { mode: 'write', create: true })
  try {
    await recordReadings(store, readings, load(), {
      batchSize: BATCH,
      onAcknowledged: (_summary, receipts, read) =>
        tell({
          kind: 'acknowledged',
          outcomes: receipts.map((receipt, i) => outcomeOf(receipt, read[i]!, input.name)),
        }),
    })
  } finally {
    await store.close()
  }
}

function outcomeOf(receipt: Receipt, { document, issues }: Reading, name: string): IngestOutcome {
  return {
    file: document?.file ?? name,
    ...(document?.title !== undefined && { title: document.title }),
    ...(receipt.document !== undefined && { report: receipt.document }),
    outcome: receipt.outcome === 'capture-only' ? 'unread' : receipt.outcome,
    claims: receipt.claims,
    issues: issues.map(({ code, severity, message }) => ({ code, severity, message })),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
