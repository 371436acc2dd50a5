import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadResources } from '../../src/resources/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { exampleReports } from './example-reports.ts'
import { contributionOf, type MarkedReport } from './marked-report.ts'

export interface ExampleRecord {
  /** Open for reading, as the server has it. */
  readonly store: Store
  readonly location: string
  close(): Promise<void>
}

/** A store on disk with the example reports, or others, in it, in a folder of its own that goes when it is closed. */
export function exampleRecord(reports: readonly MarkedReport[] = exampleReports): Promise<ExampleRecord> {
  const resources = loadResources()
  return recordOf(async (store) => {
    await store.contribute(reports.map((report) => contributionOf(report, resources)))
  })
}

/** A store on disk with whatever `fill` writes to it, in a folder of its own that goes when it is closed. */
export async function recordOf(fill: (store: Store) => Promise<void>): Promise<ExampleRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-web-'))
  const location = join(folder, 'record.db')
  const writer = await openStore(location, { mode: 'write', create: true })
  await fill(writer)
  await writer.close()
  const store = await openStore(location, { mode: 'read' })
  return {
    store,
    location,
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
