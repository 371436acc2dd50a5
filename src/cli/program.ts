import { Command } from 'commander'
import { briefCommand } from './commands/brief.ts'
import { claimCommand } from './commands/claim.ts'
import { claimsCommand } from './commands/claims.ts'
import { demoCommand } from './commands/demo.ts'
import { entitiesCommand } from './commands/entities.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { ingestCommand } from './commands/ingest.ts'
import { networkCommand } from './commands/network.ts'
import { newsCommand } from './commands/news.ts'
import { packCommand } from './commands/pack.ts'
import { placesCommand } from './commands/places.ts'
import { ratingsCommand } from './commands/ratings.ts'
import { reextractCommand } from './commands/reextract.ts'
import { reportCommand } from './commands/report.ts'
import { reportsCommand } from './commands/reports.ts'
import { reviewCommand } from './commands/review.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { sourcesCommand } from './commands/sources.ts'
import { timelineCommand } from './commands/timeline.ts'
import { watchCommand } from './commands/watch.ts'
import type { Io } from './io.ts'
import { defaultStore } from './store-option.ts'
import { version } from './version.ts'

/** What a command is given: the world, and the exit code it may set when the run went on past Issues. */
export interface CommandContext {
  readonly io: Io
  readonly exit: { code: number }
}

/** Builds one command of the program. */
export type CommandFactory = (context: CommandContext) => Command

/** Every command, in the order of `hearsay --help`: first the road, then the questions, then the surfaces. */
export const commandFactories: readonly CommandFactory[] = [
  ingestCommand,
  extractCommand,
  watchCommand,
  reextractCommand,
  newsCommand,
  reportsCommand,
  reportCommand,
  claimsCommand,
  claimCommand,
  sourcesCommand,
  entitiesCommand,
  ratingsCommand,
  networkCommand,
  placesCommand,
  timelineCommand,
  searchCommand,
  reviewCommand,
  briefCommand,
  exportCommand,
  serveCommand,
  demoCommand,
  evaluateCommand,
  packCommand,
]

/** The whole command line. Commander's own exits become exceptions, so that tests can run it. */
export function createProgram(io: Io, exit: { code: number }): Command {
  const program = new Command('hearsay')
    .description(
      'Keeps, for every claim in a pile of news reports, who says it, on whose authority, and in which exact words.',
    )
    .version(version, '-V, --version')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay ingest clippings/          read a folder into hearsay.db\n  hearsay claims --disputed          what is claimed and denied\n  hearsay claim k_0123456789abcdef   who says it, in which words\n  hearsay serve                      the same in a browser',
    )
    .option('--db <file>', 'store to use; else HEARSAY_DB, else hearsay.db in the working directory')
    .option('--json', 'write JSON for programs instead of text for people')
    .configureHelp({ showGlobalOptions: true })
    .hook('preAction', (all, command) => {
      // Options given to the program count for the command, wherever on the line they stand.
      for (const [name, value] of Object.entries(all.opts())) command.setOptionValue(name, value)
      if (command.getOptionValue('db') === undefined)
        command.setOptionValue('db', io.env.HEARSAY_DB || defaultStore(command.name()))
    })
    .showHelpAfterError('(hearsay --help lists the commands)')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
  for (const create of commandFactories) {
    const command = create({ io, exit })
    program.addCommand(command.copyInheritedSettings(program))
  }
  return program
}
