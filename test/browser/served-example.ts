import { changeQueue } from '../../src/server/change-queue.ts'
import { createApp } from '../../src/server/index.ts'
import { type ExampleRecord, exampleRecord } from './example-record.ts'

/** The real server over the example record, asked without a socket: read and changed as its own pages do. */
export interface ServedExample {
  readonly record: ExampleRecord
  readonly app: ReturnType<typeof createApp>
  readonly read: <Answer>(path: string) => Promise<Answer>
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>
  close(): Promise<void>
}

export async function servedExample(): Promise<ServedExample> {
  const record = await exampleRecord()
  const app = createApp({ store: record.store, change: changeQueue(record.location), version: '9.9.9' })
  return {
    record,
    app,
    read: async <Answer>(path: string) => (await (await app.request(path)).json()) as Answer,
    send: async (method, path, body = {}, headers = {}) =>
      app.request(`http://127.0.0.1${path}`, {
        method,
        headers: { host: '127.0.0.1', 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    close: () => record.close(),
  }
}
