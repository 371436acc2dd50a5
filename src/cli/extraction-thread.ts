import { parentPort, workerData } from 'node:worker_threads'
import { contributions } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'
import type { Reading } from '../schema/index.ts'

// The body of one worker thread: readings in, contributions out, in the same order.
const { packs } = workerData as { packs: readonly string[] }
const resources = loadResources({ packs })

parentPort?.on('message', ({ id, readings }: { id: number; readings: readonly Reading[] }) => {
  parentPort?.postMessage({ id, contributions: contributions(readings, resources) })
})
