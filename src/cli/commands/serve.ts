import { existsSync } from 'node:fs'
import { Command, Option } from 'commander'
import { openBrowser } from '../open-browser.ts'
import { packNames, packOption } from '../pack-option.ts'
import type { CommandFactory } from '../program.ts'
import { readingStore, wholeNumber, writingStore } from '../store-option.ts'

/** `hearsay serve`: pages and REST API over one store, on the loopback address unless told otherwise. */
export const serveCommand: CommandFactory = ({ io }) =>
  new Command('serve')
    .description('show the record in a browser, add reports there, and answer programs at /api')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .addOption(
      new Option('--port <n>', 'port; a free one is taken when it is in use')
        .argParser(wholeNumber('--port', 0, 65_535))
        .default(4711),
    )
    .addOption(packOption())
    .option('--open', 'open the page in the browser')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay serve\n  hearsay --db team.db serve --port 8080\n\nStop with Ctrl-C. There is no password: the record can be changed on the loopback address only, and is best kept there.',
    )
    .action(async (options) => {
      const { isLoopback, startServer } = await import('../../server/index.ts')
      // Where reports can be added, an empty record is a beginning; anywhere else a wrong path should be told.
      if (isLoopback(options.host) && !existsSync(options.db)) await writingStore(options.db, async () => {})
      await readingStore(options.db, async (store) => {
        const server = await startServer({
          store,
          host: options.host,
          port: options.port,
          packs: packNames(options.pack),
        })
        io.out(
          options.json ? JSON.stringify({ url: server.url }) + '\n' : `hearsay is at ${server.url} (Ctrl-C stops it)\n`,
        )
        if (options.open) openBrowser(server.url)
        await io.interrupted
        await server.close()
      })
    })
