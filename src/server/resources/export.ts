import { stream } from 'hono/streaming'
import { z } from 'zod'
import { exporters } from '../../export/index.ts'
import { parse, type Resource } from '../resource.ts'

const formats = Object.keys(exporters) as (keyof typeof exporters)[]
const mediaTypes: Readonly<Record<string, string>> = { json: 'application/json', csv: 'text/csv; charset=utf-8' }

/** The record for other programs, streamed: a broken export ends early and is never taken for a whole one (no length is sent). */
export const exportResource: Resource = {
  method: 'GET',
  path: '/api/export/{format}',
  summary: 'The whole record in another format; `hearsay export` also says what the format cannot hold',
  parameters: z.strictObject({ format: z.enum(formats) }),
  query: z.strictObject({}),
  answer: { mediaType: '*/*' },
  async respond(context, { store }) {
    const { format } = parse(this.parameters, context.req.param()) as { format: keyof typeof exporters }
    context.header('Content-Type', mediaTypes[format] ?? 'application/octet-stream')
    context.header('Content-Disposition', `attachment; filename="hearsay.${format}"`)
    return stream(
      context,
      async (body) => {
        await exporters[format](store, async (chunk) => {
          await body.write(chunk)
        })
      },
      async (error, body) => {
        console.error(`export ${format} broke off: ${error.message}`)
        body.abort()
      },
    )
  },
}
