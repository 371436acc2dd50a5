import { ask } from './ask.ts'

/** Hands a file over as it is; answers what the server says of it. Throws ApiError. */
export function sendFile<Answer>(path: string, file: Blob): Promise<Answer> {
  return ask(path, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file })
}
