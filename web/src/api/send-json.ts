import { ask } from './ask.ts'

/** Asks for a change of the record; answers what the server says of it. Throws ApiError. */
export function sendJson<Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown = {}): Promise<Answer> {
  return ask(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
}
