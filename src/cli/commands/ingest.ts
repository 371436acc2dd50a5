import { Command, Option } from 'commander'
import { readInputs } from '../../ingest/index.ts'
import { recordReadings } from '../../recording.ts'
import { startExtractionThreads } from '../extraction-threads.ts'
import { packNames, packOption, resourcesWith } from '../pack-option.ts'
import type { CommandFactory } from '../program.ts'
import { startProgress } from '../progress.ts'
import { fieldMapOption, readOptions } from '../read-options.ts'
import { wholeNumber, writingStore } from '../store-option.ts'
import { describeRun, exitCodeOf, runAnswer } from '../summary.ts'

/** `hearsay ingest PATH|URL…`: reads reports into the store. */
export const ingestCommand: CommandFactory = ({ io, exit }) =>
  new Command('ingest')
    .description(
      'read reports into the store: files, folders, globs, archives, feeds, addresses, or - for standard input',
    )
    .argument('<input...>', 'path, glob, http(s) address, or -')
    .addOption(fieldMapOption())
    .addOption(packOption())
    .addOption(
      new Option('--jobs <n>', 'threads that extract, for machines with more cores')
        .argParser(wholeNumber('--jobs', 1, 64))
        .default(1),
    )
    .option('--quiet', 'no progress and no issue lines')
    .addHelpText(
      'after',
      `
Examples:
  hearsay ingest clippings/ 'more/**/*.html'
  hearsay ingest https://example.org/feed.xml --json
  hearsay ingest articles.csv --map text=Body --map date=Published
  cat report.txt | hearsay ingest -

The run goes on past inputs that cannot be read; the exit code is then 3.`,
    )
    .action(async (inputs: string[], options) => {
      const resources = resourcesWith(options.pack)
      const progress = startProgress('reading', io, options.quiet || options.json)
      const abort = new AbortController()
      void io.interrupted.then(() => abort.abort())
      const threads = options.jobs > 1 ? startExtractionThreads(options.jobs, packNames(options.pack)) : undefined
      const summary = await writingStore(options.db, (store) =>
        recordReadings(store, readInputs(inputs, readOptions(io, options)), resources, {
          ...(threads && { extractor: threads.extractor, batchSize: 64 * options.jobs }),
          signal: abort.signal,
          onAcknowledged: (so_far) => progress.update(so_far.readings),
          onIssue: (found) => {
            if (options.quiet || options.json) return
            progress.finish()
            io.err(`${found.severity}: ${found.message} [${found.code}]\n`)
          },
        }),
      ).finally(async () => {
        progress.finish()
        await threads?.close()
      })
      io.out(options.json ? JSON.stringify(runAnswer(summary)) + '\n' : describeRun(summary, options.db))
      exit.code = exitCodeOf(summary.issues)
    })
