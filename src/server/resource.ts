import type { Context } from 'hono'
import { z } from 'zod'
import type { Resources } from '../resources/index.ts'
import { HearsayError } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import type { IngestQueue } from './ingest-queue.ts'

/** The record as the server has it: open for reading all the time, and for writing while a change is made. */
export interface ServedRecord {
  readonly store: Store
  /** Absent where the record is only read. */
  readonly change?: Change
  /** Takes reports in; absent where the record is only read. */
  readonly ingest?: IngestQueue
  /** Packs and models, loaded when they are first asked for. */
  readonly resources: () => Resources
}

/** Runs `act` with the store open for writing, one change after another, and gives what it gave. */
export type Change = <Value>(act: (store: Store) => Promise<Value>) => Promise<Value>

/** One REST resource: what it takes, what it gives, and how it asks the record. The OpenAPI document is made from these. */
export interface Resource {
  /** GET reads; the others change the record, and are refused where it is only read. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With parameters in braces, as OpenAPI writes them: `/api/reports/{id}`. */
  readonly path: string
  /** What it gives, in one line. */
  readonly summary: string
  /** Schemas of the parameters in the path and of the query parameters. */
  readonly parameters: z.ZodObject
  readonly query: z.ZodObject
  /** Schema of the JSON body that a change takes, or that it takes bytes (application/octet-stream). */
  readonly body?: z.ZodType | 'bytes'
  /** Media type and schema of the answer; `schema` is absent where the body is not one JSON value. */
  readonly answer: { readonly mediaType: string; readonly schema?: z.ZodType }
  respond(context: Context, record: ServedRecord): Promise<Response>
}

interface JsonResource<Parameters extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType> {
  readonly path: string
  readonly summary: string
  readonly parameters?: Parameters
  readonly query?: Query
  readonly answer: Answer
  read(
    store: Store,
    parameters: z.infer<Parameters>,
    query: z.infer<Query>,
    record: ServedRecord,
  ): Promise<z.infer<Answer>>
}

/** A Resource that is read, and answers with one JSON value. */
export function jsonResource<Parameters extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  resource: JsonResource<Parameters, Query, Answer>,
): Resource {
  const parameters = resource.parameters ?? z.strictObject({})
  const query = resource.query ?? z.strictObject({})
  return {
    method: 'GET',
    path: resource.path,
    summary: resource.summary,
    parameters,
    query,
    answer: { mediaType: 'application/json', schema: resource.answer },
    async respond(context, record) {
      const answer = await resource.read(
        record.store,
        parse(parameters, context.req.param()) as z.infer<Parameters>,
        parse(query, queryOf(context)) as z.infer<Query>,
        record,
      )
      return context.json(answer)
    },
  }
}

/** `values` as `schema` reads them, or a BAD_REQUEST that names each parameter that is wrong. */
export function parse<Schema extends z.ZodType>(schema: Schema, values: unknown): z.infer<Schema> {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  const reason = result.error.issues
    .map((found) => [found.path.join('.'), found.message].filter((part) => part !== '').join(': '))
    .join('; ')
  throw new HearsayError('BAD_REQUEST', { reason })
}

/** Query parameters by name; an empty one counts as absent, so that a form can be sent as it stands. */
export function queryOf(context: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(context.req.query()).filter(([, value]) => value !== ''))
}
