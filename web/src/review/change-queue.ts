import type { ReportAnswer } from '../../../src/schema/answers.ts'

/** How a report's answer is changed. */
export type Shown = (answer: ReportAnswer) => ReportAnswer

/** A change of a report's record that a person asked for. */
export interface QueuedChange {
  /** What the report looks like with it, as long as the server has not made it. */
  readonly show: Shown
  /** Has the server make it; answers what the report looks like by what the server said. */
  readonly send: () => Promise<Shown>
}

interface QueueEnds<Change> {
  /** A change was made. */
  readonly made: (shown: Shown) => Promise<void>
  /** One was refused. The `unsent` after it are dropped, since each was decided by what the one before would have left. */
  readonly stopped: (error: Error, refused: Change, unsent: readonly Change[]) => void
  /** Nothing waits any more. */
  readonly drained: () => void
}

/** Changes that are sent one after another, in the order in which they were asked for. */
export interface ChangeQueue<Change extends QueuedChange> {
  readonly add: (change: Change) => void
  /** Those that the server has not made yet, in order. The same list as long as nothing changes. */
  readonly waiting: () => readonly Change[]
  /** Hears of every change of what is waiting; answers how to stop that. */
  readonly subscribe: (listener: () => void) => () => void
}

/** An empty queue. A refusal empties it; what is added after that is sent again. */
export function changeQueue<Change extends QueuedChange>(ends: QueueEnds<Change>): ChangeQueue<Change> {
  let waiting: readonly Change[] = []
  const listeners = new Set<() => void>()
  const set = (next: readonly Change[]) => {
    waiting = next
    for (const listener of listeners) listener()
  }
  const work = async () => {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      try {
        await ends.made(await first.send())
        set(waiting.slice(1))
      } catch (error) {
        const unsent = waiting.slice(1)
        set([])
        ends.stopped(error as Error, first, unsent)
      }
    }
    ends.drained()
  }
  return {
    add(change) {
      set([...waiting, change])
      if (waiting.length === 1) void work()
    },
    waiting: () => waiting,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
