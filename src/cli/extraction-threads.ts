import { Worker } from 'node:worker_threads'
import type { Extractor } from '../recording.ts'
import { type Contribution, HearsayError, type Reading } from '../schema/index.ts'

/** Worker threads that extract, for machines with more than one core. */
export interface ExtractionThreads {
  readonly extractor: Extractor
  close(): Promise<void>
}

/** Starts `number` threads, each with its own copy of packs and models. A batch is shared out among them in equal parts. */
export function startExtractionThreads(number: number, packs: readonly string[]): ExtractionThreads {
  const threads = Array.from(
    { length: number },
    () => new Worker(new URL('./extraction-thread.js', import.meta.url), { workerData: { packs } }),
  )
  return {
    async extractor(readings) {
      const share = Math.ceil(readings.length / threads.length)
      const parts = threads.map((thread, i) => ask(thread, readings.slice(i * share, (i + 1) * share)))
      return (await Promise.all(parts)).flat()
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  }
}

let questions = 0

function ask(thread: Worker, readings: readonly Reading[]): Promise<readonly Contribution[]> {
  if (readings.length === 0) return Promise.resolve([])
  const id = ++questions
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      finish()
    }
    const onMessage = (answer: { id: number; contributions: readonly Contribution[] }) => {
      if (answer.id === id) settle(() => resolve(answer.contributions))
    }
    const onError = (error: unknown) => settle(() => reject(error))
    const onExit = (code: number) =>
      settle(() => reject(new HearsayError('INTERNAL', { reason: `an extraction thread ended with code ${code}` })))
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage({ id, readings })
  })
}
