import { useSyncExternalStore } from 'react'
import type { IngestJob } from '../../../src/schema/ingest-answers.ts'
import type { ApiError } from '../api/api-error.ts'
import { sendFile } from '../api/send-file.ts'
import { sendJson } from '../api/send-json.ts'

/** Something to be added to the record. */
export type Input =
  | { readonly kind: 'file'; readonly name: string; readonly file: File }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'address'; readonly name: string }

/** An input that the server does not have yet, or did not take. */
export interface Unsent {
  readonly id: number
  readonly input: Input
  /** Why the server did not take it. */
  readonly refusal?: { readonly code: string; readonly message: string }
}

let unsent: readonly Unsent[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: readonly Unsent[]): void {
  unsent = next
  for (const listener of listeners) listener()
}

/** What waits in this page to be handed in, in order, and what was refused. */
export function useUnsent(): readonly Unsent[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => unsent,
  )
}

/** Puts inputs at the end of those that wait. */
export function addInputs(inputs: readonly Input[]): void {
  set([...unsent, ...inputs.map((input) => ({ id: ++last, input }))])
}

/** Takes refused inputs off the list. */
export function dropRefused(): void {
  set(unsent.filter(({ refusal }) => !refusal))
}

/** Lets what was refused wait again. */
export function sendAgain(): void {
  set(unsent.map(({ id, input }) => ({ id, input })))
}

/** Hands one over; it leaves the list when the server has it, and stays with the reason when it was refused. */
export async function send({ id, input }: Unsent): Promise<void> {
  try {
    await handOver(input)
    set(unsent.filter((one) => one.id !== id))
  } catch (error) {
    const { code, message } = error as ApiError
    set(unsent.map((one) => (one.id === id ? { ...one, refusal: { code, message } } : one)))
  }
}

function handOver(input: Input): Promise<IngestJob> {
  if (input.kind === 'file') return sendFile(`ingest/files?${new URLSearchParams({ name: input.name })}`, input.file)
  if (input.kind === 'text') return sendJson('POST', 'ingest', { kind: 'text', text: input.text })
  return sendJson('POST', 'ingest', { kind: 'address', url: input.name })
}
