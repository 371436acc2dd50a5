import { useSyncExternalStore } from 'react'
import { writeAddress } from '../address.ts'
import type { ClaimFilterState } from './claim-filter-state.ts'

const KEY = 'hearsay-views'

/** A filter of claims under a name, kept in this browser. */
export interface SavedView {
  readonly name: string
  readonly state: ClaimFilterState
}

let text: string | null = null
let views: readonly SavedView[] = []
const listeners = new Set<() => void>()

/** The views kept in this browser, in the order they were made; follows what other tabs save. */
export function useSavedViews(): readonly SavedView[] {
  return useSyncExternalStore(subscribe, read)
}

/** Keeps a view under a name, in place of another of that name. */
export function saveView(view: SavedView): void {
  write([...read().filter(({ name }) => name !== view.name), view])
}

export function removeView(removed: string): void {
  write(read().filter(({ name }) => name !== removed))
}

/** Whether two filters are the same. */
export function isSameView(a: ClaimFilterState, b: ClaimFilterState): boolean {
  const address = (state: ClaimFilterState) => writeAddress(Object.fromEntries(Object.entries(state).sort()))
  return address(a) === address(b)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function read(): readonly SavedView[] {
  const kept = localStorage.getItem(KEY)
  if (kept === text) return views
  text = kept
  try {
    const parsed = JSON.parse(kept ?? '[]') as unknown
    views = Array.isArray(parsed) ? parsed.filter(isView) : []
  } catch {
    views = []
  }
  return views
}

function write(next: readonly SavedView[]): void {
  localStorage.setItem(KEY, JSON.stringify(next))
  for (const listener of listeners) listener()
}

function isView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' && value !== null && 'name' in value && 'state' in value && typeof value.name === 'string'
  )
}
