import { workerData } from 'node:worker_threads'
import { type SharedTraining, trainShare } from './train-network.ts'
import { Crew } from './training-crew.ts'

// A thread of a training besides the one that started it.
const { shared, thread } = workerData as { readonly shared: SharedTraining; readonly thread: number }
try {
  trainShare(shared, thread)
} catch (error) {
  new Crew(shared.control, shared.threads).breakDown()
  throw error
}
