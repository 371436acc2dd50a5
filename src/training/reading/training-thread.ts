import { workerData } from 'node:worker_threads'
import { labelShare, type SharedLabelling } from './label-examples.ts'
import { type SharedTraining, trainShare } from './train-network.ts'
import { Crew } from './training-crew.ts'

type Task =
  | { readonly job: 'train'; readonly shared: SharedTraining; readonly thread: number }
  | { readonly job: 'label'; readonly shared: SharedLabelling; readonly thread: number }

// A thread of a training or a reading besides the one that started it.
const task = workerData as Task
try {
  if (task.job === 'train') trainShare(task.shared, task.thread)
  else labelShare(task.shared, task.thread)
} catch (error) {
  new Crew(task.shared.control, task.shared.threads).breakDown()
  throw error
}
