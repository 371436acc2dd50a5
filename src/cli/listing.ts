import { Command, Option } from 'commander'
import type { Page } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import type { CommandContext } from './program.ts'
import { readingStore, wholeNumber } from './store-option.ts'
import { type Column, renderTable } from './table.ts'

/** What sets one list command apart from another. */
export interface Listing<Row> {
  readonly name: string
  readonly description: string
  readonly options: readonly Option[]
  readonly examples: readonly string[]
  readonly list: (store: Store, filter: Readonly<Record<string, unknown>>) => Promise<Page<Row>>
  readonly columns: readonly Column<Row>[]
}

/** A command that lists rows with filters, a limit and a cursor: a table for people, `{ items, total, next }` with --json. */
export function listingCommand<Row>({ io }: CommandContext, listing: Listing<Row>): Command {
  const command = new Command(listing.name)
    .description(listing.description)
    .addOption(new Option('--limit <n>', 'rows to show').argParser(wholeNumber('--limit', 1, 1000)).default(50))
    .addOption(new Option('--cursor <cursor>', 'where the page before ended'))
    .addHelpText('after', `\nExamples:\n${listing.examples.map((example) => `  hearsay ${example}`).join('\n')}`)
  for (const option of listing.options) command.addOption(option)
  return command.action(async (options) => {
    const { db, json, ...filter } = options
    const page = await readingStore(db, (store) => listing.list(store, filter))
    if (json) return io.out(JSON.stringify(page) + '\n')
    io.out(page.items.length > 0 ? renderTable(page.items, listing.columns, io) : 'nothing found\n')
    const more = page.next === undefined ? '' : `, more with --cursor ${page.next}`
    io.out(`${page.items.length} of ${page.total}${page.atLeast ? ' or more' : ''}${more}\n`)
  })
}
