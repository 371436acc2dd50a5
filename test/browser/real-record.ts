import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readInputs } from '../../src/ingest/index.ts'
import { recordReadings } from '../../src/recording.ts'
import { loadResources } from '../../src/resources/index.ts'
import { type ExampleRecord, recordOf } from './example-record.ts'

/** Reports that the program itself reads, as `hearsay ingest` and `npm start` do. */
export interface RealRecord {
  readonly name: string
  readonly folder: string
  readonly packs: readonly string[]
}

const defaults = ['base-english', 'world', 'weapons-supply']

/** The dossier of `npm start`. */
export const demonstration: RealRecord = {
  name: 'the demonstration',
  folder: fileURLToPath(new URL('../../demonstration/reports', import.meta.url)),
  packs: [...defaults, 'demonstration'],
}

/** Five real reports, which lie beside the repository and never in it. */
export const fiveReports: RealRecord = {
  name: 'the five reports',
  folder: fileURLToPath(new URL('../../../shared/reports', import.meta.url)),
  packs: defaults,
}

/** Why the five reports cannot be looked at here; absent when they can. */
export const noFiveReports: string | undefined = existsSync(fiveReports.folder)
  ? undefined
  : `SKIPPED tests over the five reports: there is no ${fiveReports.folder}`

if (noFiveReports) console.warn(noFiveReports)

/** A store with what the program reads in the reports, received on one day. */
export function readRecord({ folder, packs }: RealRecord): Promise<ExampleRecord> {
  const files = readdirSync(folder).map((name) => join(folder, name))
  const options = { clock: () => new Date('2031-12-01T12:00:00Z'), tool: 'hearsay/test' }
  return recordOf(async (store) => {
    await recordReadings(store, readInputs(files, options), loadResources({ packs }))
  })
}
