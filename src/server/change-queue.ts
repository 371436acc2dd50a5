import { openStore } from '../store/index.ts'
import type { Change } from './resource.ts'

/**
 * Changes to the store at `location`, one after another. It is opened for each and closed after it, so that a command beside the
 * server can write in between. Throws what openStore throws.
 */
export function changeQueue(location: string): Change {
  let last: Promise<unknown> = Promise.resolve()
  return (act) => {
    const next = last.then(async () => {
      const store = await openStore(location, { mode: 'write', create: true })
      try {
        return await act(store)
      } finally {
        await store.close()
      }
    })
    last = next.catch(() => {})
    return next
  }
}
