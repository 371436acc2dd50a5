import { Command } from 'commander'
import { extractAgain } from '../../recording.ts'
import { packOption, resourcesWith } from '../pack-option.ts'
import type { CommandFactory } from '../program.ts'
import { startProgress } from '../progress.ts'
import { writingStore } from '../store-option.ts'

/** `hearsay reextract`: reads every report of the store again with this version of the extractor. */
export const reextractCommand: CommandFactory = ({ io }) =>
  new Command('reextract')
    .description('extract every report of the store again with this version, and print what changed')
    .addOption(packOption())
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay reextract\n  hearsay reextract --json\n\nEarlier claims are kept with the version that read them; only the current ones are counted.',
    )
    .action(async (options) => {
      const resources = resourcesWith(options.pack)
      const progress = startProgress('extracting', io, options.json)
      const changes = await writingStore(options.db, (store) =>
        extractAgain(store, resources, (done, total) => progress.update(done, total)),
      ).finally(() => progress.finish())
      if (options.json) return io.out(JSON.stringify(changes) + '\n')
      const { documents, added, lost, altered, unchanged } = changes
      io.out(
        `${documents} reports extracted again: ${added} claims added, ${lost} lost, ${altered} altered, ${unchanged} unchanged\n`,
      )
    })
