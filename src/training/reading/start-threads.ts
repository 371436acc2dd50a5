import { Worker } from 'node:worker_threads'

/** Starts the threads of a training besides the one that calls, which is number 0; each is given `shared` and its own number. */
export function startThreads(shared: object, threads: number): void {
  for (let thread = 1; thread < threads; thread++) {
    new Worker(new URL('./training-thread.js', import.meta.url), { workerData: { shared, thread } })
  }
}
