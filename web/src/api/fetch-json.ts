import { ApiError } from './api-error.ts'

export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>

/** The JSON answer at `/api/…`; parameters that are absent or empty are not sent. Throws ApiError. */
export async function fetchJson<Answer>(
  path: string,
  parameters: Parameters = {},
  signal?: AbortSignal,
): Promise<Answer> {
  const query = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()
  const response = await fetch(`/api/${path}${query === '' ? '' : `?${query}`}`, signal ? { signal } : {}).catch(
    (error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      throw new ApiError('UNREACHABLE', 'hearsay does not answer. Is it still running?', 0)
    },
  )
  const body = (await response.json().catch(() => undefined)) as unknown
  if (response.ok && body !== undefined) return body as Answer
  const { code, message } = {
    code: 'INTERNAL',
    message: `The server answered with status ${response.status}.`,
    ...(body as object),
  }
  throw new ApiError(code, message, response.status)
}
