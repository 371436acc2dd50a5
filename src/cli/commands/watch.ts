import { Command, Option } from 'commander'
import { watchFeeds } from '../../ingest/index.ts'
import { recordReadings } from '../../recording.ts'
import { packOption, resourcesWith } from '../pack-option.ts'
import type { CommandFactory } from '../program.ts'
import { readOptions } from '../read-options.ts'
import { wholeNumber, writingStore } from '../store-option.ts'
import { describeRun, exitCodeOf, runAnswer } from '../summary.ts'

/** `hearsay watch URL…`: follows feeds until stopped. */
export const watchCommand: CommandFactory = ({ io, exit }) =>
  new Command('watch')
    .description('follow RSS, Atom or JSON feeds, and read what is new into the store')
    .argument('<url...>', 'addresses of feeds')
    .addOption(
      new Option('--every <minutes>', 'minutes between two looks at a feed')
        .argParser(wholeNumber('--every', 1, 10_080))
        .default(15),
    )
    .option('--once', 'look once, then stop')
    .addOption(packOption())
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay watch https://example.org/feed.xml\n  hearsay watch https://example.org/feed.xml --once --json',
    )
    .action(async (urls: string[], options) => {
      const abort = new AbortController()
      void io.interrupted.then(() => abort.abort())
      const readings = watchFeeds(urls, {
        ...readOptions(io, {}),
        everyMs: options.every * 60_000,
        once: options.once === true,
        signal: abort.signal,
      })
      const summary = await writingStore(options.db, (store) =>
        recordReadings(store, readings, resourcesWith(options.pack), {
          signal: abort.signal,
          batchSize: 1,
          onIssue: (found) => options.json || io.err(`${found.severity}: ${found.message} [${found.code}]\n`),
        }),
      )
      io.out(options.json ? JSON.stringify(runAnswer(summary)) + '\n' : describeRun(summary, options.db))
      exit.code = exitCodeOf(summary.issues)
    })
