import { z } from 'zod'
import { HearsayError } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { parse, type Resource, type ServedRecord } from './resource.ts'

interface JsonChange<Parameters extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly parameters?: Parameters
  /** Absent for a change that takes no body. */
  readonly body?: Body
  readonly answer: Answer
  /** Makes the change in a store that is open for writing. */
  write(
    store: Store,
    parameters: z.infer<Parameters>,
    body: z.infer<Body>,
    record: ServedRecord,
  ): Promise<z.infer<Answer>>
}

/** A Resource that changes the record: it takes a JSON body and answers with one JSON value. */
export function jsonChange<Parameters extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType>(
  resource: JsonChange<Parameters, Body, Answer>,
): Resource {
  const parameters = resource.parameters ?? z.strictObject({})
  return {
    method: resource.method,
    path: resource.path,
    summary: resource.summary,
    parameters,
    query: z.strictObject({}),
    ...(resource.body && { body: resource.body }),
    answer: { mediaType: 'application/json', schema: resource.answer },
    async respond(context, record) {
      const { change } = record
      if (!change) throw new HearsayError('RECORD_READ_ONLY')
      const where = parse(parameters, context.req.param()) as z.infer<Parameters>
      const sent: unknown = resource.body ? await context.req.json().catch(() => undefined) : undefined
      const body = (resource.body ? parse(resource.body, sent) : undefined) as z.infer<Body>
      return context.json(await change((store) => resource.write(store, where, body, record)))
    },
  }
}
