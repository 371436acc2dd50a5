import type { Context } from 'hono'
import { z } from 'zod'
import { HearsayError, IngestJob } from '../../schema/index.ts'
import type { IngestQueue } from '../ingest-queue.ts'
import type { RecordedInput } from '../recorder.ts'
import { parse, queryOf, type Resource, type ServedRecord } from '../resource.ts'

const nothing = z.strictObject({})
const job = { mediaType: 'application/json', schema: IngestJob } as const

/** A text that was pasted, or an address to fetch; addresses of private networks are refused when they are fetched. */
const Pasted = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string().min(1) }),
    z.strictObject({
      kind: z.literal('address'),
      url: z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' }).max(2000),
    }),
  ])
  .meta({ id: 'PastedInput' })

const Named = z.strictObject({ name: z.string('the name of the file is missing').min(1).max(1000) })
const ById = z.strictObject({ id: z.coerce.number().int().min(1) })

/** Reports on their way into the record: handed in, and looked after. */
export const ingest: readonly Resource[] = [
  resource('GET', '/api/ingest', 'What was handed in since the server started, newest first', {
    answer: { mediaType: 'application/json', schema: z.array(IngestJob) },
    answerTo: async (_context, queue) => queue.jobs(),
  }),
  resource('POST', '/api/ingest', 'Hands in a pasted text, or the address of a report or feed', {
    body: Pasted,
    async answerTo(context, queue, now) {
      const pasted = parse(Pasted, await context.req.json().catch(() => undefined))
      if (pasted.kind === 'address') return queue.add({ kind: 'address', name: pasted.url })
      const name = `pasted ${now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.')}.txt`
      return queue.add({ kind: 'text', name, bytes: new TextEncoder().encode(pasted.text) })
    },
  }),
  resource('GET', '/api/ingest/{id}', 'One thing that was handed in: how far it is, what became of each report in it', {
    parameters: ById,
    async answerTo(context, queue) {
      const { id } = parse(ById, context.req.param())
      const found = queue.job(id)
      if (!found) throw new HearsayError('NOT_FOUND', { what: 'job', id })
      return found
    },
  }),
  resource('POST', '/api/ingest/files', 'Hands in a file, whatever its format: a report, a feed, an archive', {
    query: Named,
    body: 'bytes',
    async answerTo(context, queue) {
      const { name } = parse(Named, queryOf(context))
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      return queue.add({ kind: 'file', name: fileName(name), bytes } satisfies RecordedInput)
    },
  }),
]

interface Parts extends Partial<Pick<Resource, 'parameters' | 'query' | 'answer' | 'body'>> {
  answerTo(context: Context, queue: IngestQueue, now: Date): Promise<unknown>
}

function resource(method: 'GET' | 'POST', path: string, summary: string, { answerTo, ...parts }: Parts): Resource {
  return {
    method,
    path,
    summary,
    parameters: nothing,
    query: nothing,
    answer: job,
    ...parts,
    async respond(context, { ingest: queue }: ServedRecord) {
      if (!queue) throw new HearsayError('RECORD_READ_ONLY')
      return context.json(await answerTo(context, queue, new Date()))
    },
  }
}

/** A name without folders that lead out of it, and without characters that do not show. */
function fileName(name: string): string {
  const parts = name
    .replace(/\p{Cc}/gu, '')
    .split(/[\\/]/)
    .filter((part) => !['', '.', '..'].includes(part))
  return parts.join('/').slice(-300) || 'file'
}
