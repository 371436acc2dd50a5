import { ask } from './ask.ts'

export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>

/** The JSON answer at `/api/…`; parameters that are absent or empty are not sent. Throws ApiError. */
export function fetchJson<Answer>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<Answer> {
  const query = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()
  return ask(`${path}${query === '' ? '' : `?${query}`}`, signal ? { signal } : {})
}
