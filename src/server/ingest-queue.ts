import { HearsayError, type IngestJob, type IngestOutcome } from '../schema/index.ts'
import { type RecordedInput, type Recorder, startRecorder } from './recorder.ts'

/** Takes inputs and records them in order, one at a time, while the server goes on answering. */
export interface IngestQueue {
  /** Puts an input at the end. Throws INGEST_BUSY when too much waits already. */
  add(input: RecordedInput): IngestJob
  job(id: number): IngestJob | undefined
  /** The jobs still known, newest first. */
  jobs(): readonly IngestJob[]
  /** Stops at once. What was acknowledged is on disk; what was not is not. */
  close(): Promise<void>
}

/** Bytes that may wait, jobs that are remembered, and outcomes of one job that are. */
const MOST_WAITING = 256 << 20
const MOST_JOBS = 1000
const MOST_OUTCOMES = 200

/** A queue into the store at `location`. The thread that reads, with its packs and models, starts with the first input. */
export function startIngestQueue(location: string, packs?: readonly string[]): IngestQueue {
  const jobs = new Map<number, IngestJob>()
  let last = 0
  let waitingBytes = 0
  let turn: Promise<void> = Promise.resolve()
  let recorder: Recorder | undefined
  let isClosed = false

  const change = (id: number, changed: Partial<IngestJob>) => void jobs.set(id, { ...jobs.get(id)!, ...changed })
  const acknowledge = (id: number, outcomes: readonly IngestOutcome[]) => {
    const job = jobs.get(id)!
    const all = [...job.outcomes, ...outcomes].slice(-MOST_OUTCOMES)
    change(id, { done: job.done + outcomes.length, outcomes: all })
  }
  const run = async (id: number, input: RecordedInput) => {
    if (isClosed) return
    change(id, { state: 'running' })
    recorder ??= startRecorder(location, packs)
    try {
      await recorder.record(input, (outcomes) => acknowledge(id, outcomes))
      change(id, { state: 'done', total: jobs.get(id)!.done })
    } catch (error) {
      const { code, message } =
        error instanceof HearsayError ? error : new HearsayError('INTERNAL', { reason: (error as Error).message })
      change(id, { state: 'failed', error: { code, message } })
      // A thread that failed is not used again.
      await recorder.close()
      recorder = undefined
    }
    for (const old of jobs.keys()) if (jobs.size > MOST_JOBS && old < id) jobs.delete(old)
  }
  return {
    add(input) {
      const size = input.kind === 'address' ? 0 : input.bytes.length
      if (waitingBytes > 0 && waitingBytes + size > MOST_WAITING) {
        throw new HearsayError('INGEST_BUSY', { limit: MOST_WAITING })
      }
      const id = ++last
      const job: IngestJob = { id, name: input.name, kind: input.kind, state: 'waiting', done: 0, outcomes: [] }
      jobs.set(id, job)
      waitingBytes += size
      turn = turn
        .then(() => run(id, input))
        .finally(() => {
          waitingBytes -= size
        })
      return job
    },
    job: (id) => jobs.get(id),
    jobs: () => [...jobs.values()].reverse(),
    async close() {
      isClosed = true
      await recorder?.close()
    },
  }
}
