/** Places in the control numbers. */
const ARRIVED = 0
const MEETINGS = 1
const BROKEN = 2
const NEXT = 3
/** Looks before a thread that waits is put to sleep. */
const LOOKS = 2000

/** Room for the control numbers of a crew. */
export function createCrewControl(): SharedArrayBuffer {
  return new SharedArrayBuffer(16)
}

/** Threads that work on the same steps: they meet after each part, and share out what there is to do. */
export class Crew {
  readonly #control: Int32Array
  readonly #size: number

  constructor(control: SharedArrayBuffer, size: number) {
    this.#control = new Int32Array(control)
    this.#size = size
  }

  /** Returns once every thread has come here. Throws when one has broken down. */
  meet(): void {
    const control = this.#control
    const meeting = Atomics.load(control, MEETINGS)
    if (Atomics.add(control, ARRIVED, 1) + 1 === this.#size) {
      Atomics.store(control, ARRIVED, 0)
      Atomics.add(control, MEETINGS, 1)
      Atomics.notify(control, MEETINGS)
    } else {
      let looks = 0
      while (Atomics.load(control, MEETINGS) === meeting) {
        if (++looks > LOOKS) Atomics.wait(control, MEETINGS, meeting)
      }
    }
    if (Atomics.load(control, BROKEN)) throw new Error('a thread of the training broke down')
  }

  /** The next piece of work that no thread has taken, from 0. */
  take(): number {
    return Atomics.add(this.#control, NEXT, 1)
  }

  /** Work starts from 0 again. By one thread, between two meetings in which no one takes any. */
  refill(): void {
    Atomics.store(this.#control, NEXT, 0)
  }

  /** Lets the others know that they wait in vain. */
  breakDown(): void {
    Atomics.store(this.#control, BROKEN, 1)
    Atomics.add(this.#control, MEETINGS, 1)
    Atomics.notify(this.#control, MEETINGS)
  }
}
