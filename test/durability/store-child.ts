// A program that works on a store and is killed, starved of disk or locked out while it does. Run by the tests of this folder.
import { writeSync } from 'node:fs'
import { link } from '../../src/linking/index.ts'
import { HearsayError } from '../../src/schema/index.ts'
import { openStore } from '../../src/store/index.ts'
import { madeContribution } from '../fixtures/made-report.ts'
import { madeResources } from '../fixtures/made-resources.ts'
import { numberedReport } from './numbered-report.ts'

const [command, path = '', first = '0', mode = ''] = process.argv.slice(2)
const resources = madeResources()
const contribution = (index: number) =>
  madeContribution(numberedReport(index), (extraction) => link(extraction, resources))
/** Straight to the descriptor: what is printed has left this program before the next line runs. */
const say = (line: string) => writeSync(1, `${line}\n`)

try {
  if (command === 'ingest') await ingest()
  else if (command === 'read') {
    const store = await openStore(path, { mode: 'read' })
    const rows = await store.database.selectFrom('documents').select('ref').execute()
    say(`read ${rows.length}`)
    await store.close()
  } else throw new Error(`no command ${command}`)
} catch (error) {
  say(`error ${error instanceof HearsayError ? error.code : String(error)}`)
  process.exitCode = 4
}

/** Writes reports from `first` on, three in a transaction, and says which are acknowledged; for ever, or until something fails. */
async function ingest(): Promise<void> {
  const store = await openStore(path, { mode: 'write', create: true })
  say('open')
  if (mode === 'import') await store.beginImport()
  for (let index = Number(first); ; index += 3) {
    const batch = [index, index + 1, index + 2]
    await store.contribute(batch.map(contribution))
    say(`ack ${batch.join(' ')}`)
    // A short life of the import, so that its end is also interrupted.
    if (mode === 'import' && index > Number(first) + 60) await store.endImport()
  }
}
