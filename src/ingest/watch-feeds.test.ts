import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Reading } from '../schema/index.ts'
import { watchFeeds } from './watch-feeds.ts'

let server: Server
let url = ''
let asked: IncomingHttpHeaders[] = []
let answers: { status: number; body?: string; etag?: string }[] = []

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(request.headers)
    const { status, body = '', etag } = answers[Math.min(asked.length, answers.length) - 1]!
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...(etag && { etag }) }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const feed = (...names: string[]) =>
  `<rss version="2.0"><channel><title>Coast Herald</title>${names.map((name) => `<item><title>${name}</title><description>The ${name} was closed on Monday.</description></item>`).join('')}</channel></rss>`

/** Follows the feed until the server was asked so often. */
async function watch(times: number, once = false): Promise<Reading[]> {
  const stop = new AbortController()
  const readings: Reading[] = []
  const clock = () => {
    if (asked.length >= times) stop.abort()
    return new Date()
  }
  const fetch = { allowAddress: () => true }
  for await (const reading of watchFeeds([url], {
    clock,
    tool: 'hearsay/test',
    everyMs: 5,
    hostDelayMs: 1,
    once,
    signal: stop.signal,
    fetch,
  }))
    readings.push(reading)
  return readings
}

test('an item is given once, and what has not changed is not sent again', async () => {
  answers = [
    { status: 200, body: feed('port'), etag: '"1"' },
    { status: 304 },
    { status: 200, body: feed('bridge', 'port'), etag: '"2"' },
    { status: 304 },
  ]
  const readings = await watch(4)
  expect(readings.map(({ document }) => document?.title)).toEqual(['port', 'bridge'])
  expect(asked[0]?.['if-none-match']).toBeUndefined()
  expect(asked[1]?.['if-none-match']).toBe('"1"')
  expect(asked[3]?.['if-none-match']).toBe('"2"')
})

test('a failing server is an issue, and is asked again later', async () => {
  answers = [{ status: 503 }, { status: 200, body: feed('port') }, { status: 304 }]
  const readings = await watch(3)
  expect(readings[0]?.issues[0]?.code).toBe('FETCH_FAILED')
  expect(readings[1]?.document?.title).toBe('port')
})

test('once looks at each feed one time', async () => {
  answers = [{ status: 200, body: feed('port') }]
  expect(await watch(99, true)).toHaveLength(1)
  expect(asked).toHaveLength(1)
})
