const KEY = 'hearsay-visits'

/** Visits less than half an hour apart are one. */
const APART_MS = 30 * 60 * 1000

interface Visits {
  /** When the visit before this one ended; absent in the first. */
  readonly before?: string
  /** When this browser last showed a page. */
  readonly seen: string
}

/** The moment the visit before this one ended, as this browser remembers it; absent in the first visit. */
export function lastVisit(): string | undefined {
  const now = new Date()
  const { before, seen } = read() ?? { seen: now.toISOString() }
  const isNext = now.getTime() - Date.parse(seen) > APART_MS
  const since = isNext ? seen : before
  write({ ...(since !== undefined && { before: since }), seen: now.toISOString() })
  return since
}

/** From now on everything counts as seen. */
export function markSeen(): string {
  const now = new Date().toISOString()
  write({ before: now, seen: now })
  return now
}

function read(): Visits | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Visits | null
    return kept && !Number.isNaN(Date.parse(kept.seen)) ? kept : undefined
  } catch {
    return undefined
  }
}

function write(visits: Visits): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(visits))
  } catch {
    // A browser that keeps nothing shows everything as new.
  }
}
