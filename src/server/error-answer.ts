import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { errorTable, HearsayError } from '../schema/index.ts'

/** Body of every answer that is not what was asked for. */
export const ErrorAnswer = z
  .object({ code: z.string().meta({ description: 'From the error table' }), message: z.string() })
  .meta({ id: 'Error' })

/** The answer to a request that failed: code and message, with the status of the error table. */
export function errorAnswer(context: Context, error: unknown): Response {
  const known =
    error instanceof HearsayError
      ? error
      : new HearsayError('INTERNAL', { reason: error instanceof Error ? error.message : String(error) })
  const status = errorTable[known.code].status as ContentfulStatusCode
  return context.json({ code: known.code, message: known.message }, status)
}
