import { Command, Option } from 'commander'
import { findNetwork } from '../../query/index.ts'
import type { CommandFactory } from '../program.ts'
import { calendarDate, readingStore, wholeNumber } from '../store-option.ts'
import { type Column, renderTable } from '../table.ts'

type Edge = Awaited<ReturnType<typeof findNetwork>>['edges'][number]

/** `hearsay network`: the reported network, disputes included. */
export const networkCommand: CommandFactory = ({ io }) =>
  new Command('network')
    .description('draw the reported network as a list of edges, disputes included')
    .option('--according-to <name>', 'only what this party says')
    .option('--without-origin <name>', 'without what goes back to this party')
    .addOption(new Option('--as-of <date>', 'as reported up to this date').argParser(calendarDate('--as-of')))
    .addOption(
      new Option('--as-known-at <date>', 'as held in this store at this date').argParser(calendarDate('--as-known-at')),
    )
    .option('--relation <relation>', 'only this relation')
    .option('--around <name>', 'only edges of this party')
    .option('--disputed', 'only edges that someone denies')
    .addOption(new Option('--limit <n>', 'edges to show').argParser(wholeNumber('--limit', 1, 5000)).default(200))
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay network --according-to Israel\n  hearsay network --as-of 2017-09-01 --json',
    )
    .action(async (options) => {
      const { db, json, ...filter } = options
      const answer = await readingStore(db, (store) => findNetwork(store, filter))
      if (json) return io.out(JSON.stringify(answer) + '\n')
      const names = new Map(answer.nodes.map((node) => [node.id, node.name]))
      const columns: readonly Column<Edge>[] = [
        { heading: 'from', cell: (edge) => names.get(edge.from) ?? edge.from, flexible: true },
        { heading: 'relation', cell: (edge) => edge.relation },
        { heading: 'to', cell: (edge) => names.get(edge.to) ?? edge.to, flexible: true },
        { heading: 'state', cell: (edge) => edge.state },
        { heading: 'claims', cell: (edge) => String(edge.claims), numeric: true },
        { heading: 'origins', cell: (edge) => `${edge.origins.lower}–${edge.origins.upper}`, numeric: true },
        { heading: 'first', cell: (edge) => edge.firstPublished?.slice(0, 10) ?? 'unknown' },
      ]
      io.out(answer.edges.length > 0 ? renderTable(answer.edges, columns, io) : 'nothing found\n')
      io.out(
        `${answer.nodes.length} parties, ${answer.edges.length} edges${answer.cut ? ' (the strongest; --limit shows more)' : ''}\n`,
      )
    })
