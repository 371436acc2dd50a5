import { HearsayError } from '../schema/index.ts'
import { openStore, type Store } from '../store/index.ts'
import type { Io } from './io.ts'

/** The store a command uses when neither --db nor HEARSAY_DB names one; the dossier never mixes with a person's own. */
export function defaultStore(command: string): string {
  return command === 'demo' ? 'hearsay-demonstration.db' : 'hearsay.db'
}

/** Runs `use` with the store open for reading, and closes it whatever happens. */
export async function readingStore<T>(location: string, use: (store: Store) => Promise<T>): Promise<T> {
  return using(await openStore(location, { mode: 'read' }), use)
}

/** Runs `use` with the store open for writing, made when it is not there. */
export async function writingStore<T>(location: string, use: (store: Store) => Promise<T>): Promise<T> {
  return using(await openStore(location, { mode: 'write', create: true }), use)
}

async function using<T>(store: Store, use: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** A whole number from an option's text, or a USAGE error that names the option. */
export function wholeNumber(name: string, low: number, high: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < low || number > high) {
      throw new HearsayError('USAGE', { reason: `${name} takes a whole number from ${low} to ${high}, not “${value}”` })
    }
    return number
  }
}

/** A calendar date option (2017, 2017-09 or 2017-09-01), or a USAGE error that names the option. */
export function calendarDate(name: string): (value: string) => string {
  return (value) => {
    if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) {
      throw new HearsayError('USAGE', { reason: `${name} takes a date such as 2017-09-01, not “${value}”` })
    }
    return value
  }
}

/** Where the colours are: only on a terminal, and never against NO_COLOR. */
export function usesColour(io: Io): boolean {
  return io.isTerminal && !io.env.NO_COLOR
}
