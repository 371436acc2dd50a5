import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { readInputs } from '../../ingest/index.ts'
import { recordReadings } from '../../recording.ts'
import type { Io } from '../io.ts'
import { openBrowser } from '../open-browser.ts'
import { packNames, resourcesWith } from '../pack-option.ts'
import type { CommandFactory } from '../program.ts'
import { startProgress } from '../progress.ts'
import { readOptions } from '../read-options.ts'
import { readingStore, wholeNumber, writingStore } from '../store-option.ts'
import { describeRun } from '../summary.ts'

const dossier = fileURLToPath(new URL('../../../demonstration/reports', import.meta.url))

/** `hearsay demo`: reads the bundled dossier about an invented region and shows it in a browser. */
export const demoCommand: CommandFactory = ({ io }) =>
  new Command('demo')
    .description('read the bundled demonstration dossier and show it in a browser')
    .addOption(
      new Option('--port <n>', 'port; a free one is taken when it is in use')
        .argParser(wholeNumber('--port', 0, 65_535))
        .default(4711),
    )
    .option('--no-open', 'do not open the browser')
    .addHelpText('after', '\nExamples:\n  hearsay demo\n  hearsay demo --no-open --port 8080')
    .action(async (options) => {
      await readDossier(options.db, io, options.json)
      await readingStore(options.db, async (store) => {
        const { startServer } = await import('../../server/index.ts')
        const server = await startServer({
          store,
          host: '127.0.0.1',
          port: options.port,
          packs: packNames(['demonstration']),
        })
        io.out(
          options.json ? JSON.stringify({ url: server.url }) + '\n' : `hearsay is at ${server.url} (Ctrl-C stops it)\n`,
        )
        if (options.open && io.isTerminal) openBrowser(server.url)
        await io.interrupted
        await server.close()
      })
    })

/** Reads the dossier into the store. Reports already there are only noticed, so a second start takes no time. */
async function readDossier(location: string, io: Io, json: boolean): Promise<void> {
  const total = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
  const progress = startProgress('reading the dossier', io, json)
  const summary = await writingStore(location, (store) =>
    recordReadings(store, readInputs([dossier], readOptions(io, {})), resourcesWith(['demonstration']), {
      onAcknowledged: (done) => progress.update(done.readings, Math.max(total, done.readings)),
      batchSize: 4,
    }),
  ).finally(() => progress.finish())
  if (!json)
    io.out(
      summary.added + summary.versions > 0 ? describeRun(summary, location) : `the dossier is already in ${location}\n`,
    )
}
