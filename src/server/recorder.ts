import { Worker } from 'node:worker_threads'
import { type ErrorCode, type ErrorParams, HearsayError, type IngestOutcome } from '../schema/index.ts'

/** What is handed in to be recorded: bytes under a name, or an address to fetch. */
export type RecordedInput =
  | { readonly kind: 'file' | 'text'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly name: string }

/** What the thread tells of the input it works on. */
export type RecorderMessage =
  | { readonly kind: 'acknowledged'; readonly outcomes: readonly IngestOutcome[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }

/** A thread that reads inputs and writes them to a store. */
export interface Recorder {
  /** Records one input; only one at a time. `onAcknowledged` hears what is on disk. Throws what befell the whole run. */
  record(input: RecordedInput, onAcknowledged: (outcomes: readonly IngestOutcome[]) => void): Promise<void>
  close(): Promise<void>
}

/** Starts a thread with packs and models of its own, so that reading reports holds up no answer of the server. */
export function startRecorder(location: string, packs: readonly string[] | undefined): Recorder {
  // Holds from src/server and from dist/server; a thread runs compiled code alone.
  const body = new URL('../../dist/server/recorder-thread.js', import.meta.url)
  const thread = new Worker(body, { workerData: { location, packs } })
  let ended: Error | undefined
  thread.on('error', (error) => {
    ended = error
  })
  thread.on('exit', () => {
    ended ??= new HearsayError('INTERNAL', { reason: 'the thread that reads reports has ended' })
  })
  return {
    record(input, onAcknowledged) {
      return new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        const settle = (finish: () => void) => {
          thread.off('message', onMessage).off('error', onError).off('exit', onExit)
          finish()
        }
        const onMessage = (message: RecorderMessage) => {
          if (message.kind === 'acknowledged') onAcknowledged(message.outcomes)
          else if (message.kind === 'done') settle(resolve)
          else settle(() => reject(new HearsayError(message.code, message.params)))
        }
        const onError = (error: Error) => settle(() => reject(error))
        const onExit = () =>
          settle(() => reject(new HearsayError('INTERNAL', { reason: 'the thread that reads reports has ended' })))
        thread.on('message', onMessage).on('error', onError).on('exit', onExit)
        thread.postMessage(input)
      })
    },
    close: async () => void (await thread.terminate()),
  }
}
