import { ask } from './ask.ts'
import { announceChange } from './record-changes.ts'

/** Asks for a change of the record; answers what the server says of it. Other tabs hear of it. Throws ApiError. */
export async function sendJson<Answer>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown = {},
): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await ask<Answer>(path, { method, headers, body: JSON.stringify(body) })
  announceChange()
  return answer
}
