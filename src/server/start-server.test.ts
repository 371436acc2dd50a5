import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/browser/example-record.ts'
import { exampleReports } from '../../test/browser/example-reports.ts'
import { contributionOf } from '../../test/browser/marked-report.ts'
import { loadResources } from '../resources/index.ts'
import { openStore } from '../store/index.ts'
import { startServer } from './index.ts'

let record: ExampleRecord
beforeAll(async () => {
  record = await exampleRecord()
})
afterAll(() => record.close())

async function reports(url: string): Promise<number> {
  const answer = (await (await fetch(`${url}api/summary`)).json()) as { reports: number }
  return answer.reports
}

test('a port that is taken is not fought over: a free one is used', async () => {
  const first = await startServer({ store: record.store, port: 0 })
  const second = await startServer({ store: record.store, port: Number(new URL(first.url).port) })
  try {
    expect(second.url).not.toBe(first.url)
    expect(await reports(first.url)).toBe(exampleReports.length)
    expect(await reports(second.url)).toBe(exampleReports.length)
  } finally {
    await first.close()
    await second.close()
  }
})

test('a closed server answers no more', async () => {
  const server = await startServer({ store: record.store, port: 0 })
  await reports(server.url)
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})

test('an address that is not this machine’s is a wrong option, said plainly', async () => {
  await expect(startServer({ store: record.store, host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
    code: 'USAGE',
  })
})

test('what a writer adds while the server runs is answered at once', async () => {
  const server = await startServer({ store: record.store, port: 0 })
  const writer = await openStore(record.location, { mode: 'write' })
  try {
    const before = await reports(server.url)
    const late = {
      file: 'late.txt',
      outlet: 'Kordun Herald',
      text: 'A late report about the harbour of Port Halden.',
      zones: [],
    }
    await writer.contribute([contributionOf(late, loadResources())])
    expect(await reports(server.url)).toBe(before + 1)
  } finally {
    await writer.close()
    await server.close()
  }
})
