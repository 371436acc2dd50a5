import { ApiError } from './api-error.ts'

/** The JSON answer to a request to `/api/…`. Throws ApiError; an aborted request throws what fetch throws. */
export async function ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/${path}`, request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError('UNREACHABLE', 'hearsay does not answer. Is it still running?', 0)
  })
  const body = (await response.json().catch(() => undefined)) as unknown
  if (response.ok && body !== undefined) return body as Answer
  const { code, message } = {
    code: 'INTERNAL',
    message: `The server answered with status ${response.status}.`,
    ...(body as object),
  }
  throw new ApiError(code, message, response.status)
}
