import { Command } from 'commander'
import { findReport } from '../../query/index.ts'
import type { CommandFactory } from '../program.ts'
import { describeExtraction } from '../reading.ts'
import { readingStore } from '../store-option.ts'
import { inert } from '../table.ts'

/** `hearsay report ID`: one report with its claims, versions and custody log. */
export const reportCommand: CommandFactory = ({ io }) =>
  new Command('report')
    .description('show one report: its claims, versions, issues and custody log')
    .argument('<id>', 'id of a report, as `hearsay reports` lists them')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay report d_0123456789abcdef\n  hearsay report d_0123456789abcdef --json',
    )
    .action(async (id: string, options) => {
      const answer = await readingStore(options.db, (store) => findReport(store, id))
      if (options.json) return io.out(JSON.stringify(answer) + '\n')
      io.out(describeExtraction(answer.extraction))
      for (const found of answer.issues) io.out(`${found.severity}: ${inert(found.message)} [${found.code}]\n`)
      for (const other of answer.versions)
        io.out(`version ${other.version}: ${other.id}${other.latest ? ' (latest)' : ''}\n`)
      for (const line of answer.custody)
        io.out(
          `${line.retrievedAt} ${line.outcome} ${inert(line.location)} ${line.bytes} bytes sha256 ${line.sha256} by ${line.tool}\n`,
        )
    })
