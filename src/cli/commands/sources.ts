import { Option } from 'commander'
import { listSources } from '../../query/index.ts'
import type { SourceRow } from '../../schema/index.ts'
import { listingCommand } from '../listing.ts'
import type { CommandFactory } from '../program.ts'

/** `hearsay sources`: outlets and claimants. */
export const sourcesCommand: CommandFactory = (context) =>
  listingCommand<SourceRow>(context, {
    name: 'sources',
    description: 'list outlets and claimants, with how much they claim and deny',
    options: [
      new Option('--kind <kind>', 'outlet, or a kind of claimant such as unnamed-person'),
      new Option('--text <words>', 'only names with these words'),
    ],
    examples: ['sources --kind unnamed-person', 'sources --kind outlet --json'],
    list: (store, filter) => listSources(store, filter),
    columns: [
      { heading: 'name', cell: (row) => row.name, flexible: true },
      { heading: 'kind', cell: (row) => row.kind },
      { heading: 'reports', cell: (row) => String(row.reports), numeric: true },
      { heading: 'claims', cell: (row) => String(row.claims), numeric: true },
      { heading: 'denials', cell: (row) => String(row.denials), numeric: true },
      { heading: 'first', cell: (row) => row.first?.slice(0, 10) ?? 'unknown' },
      { heading: 'last', cell: (row) => row.last?.slice(0, 10) ?? 'unknown' },
    ],
  })
