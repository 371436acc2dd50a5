import { Worker } from 'node:worker_threads'

/** What threads do together: learn, or read. */
export type ThreadJob = 'train' | 'label'

/** Starts the threads of a job besides the one that calls, which is number 0; each is given `shared` and its own number. */
export function startThreads(job: ThreadJob, shared: object, threads: number): void {
  for (let thread = 1; thread < threads; thread++) {
    new Worker(new URL('./training-thread.js', import.meta.url), { workerData: { job, shared, thread } })
  }
}
