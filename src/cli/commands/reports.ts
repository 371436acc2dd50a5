import { Option } from 'commander'
import { listReports } from '../../query/index.ts'
import type { ReportRow } from '../../schema/index.ts'
import { listingCommand } from '../listing.ts'
import type { CommandFactory } from '../program.ts'
import { calendarDate } from '../store-option.ts'

/** `hearsay reports`: what has been read. */
export const reportsCommand: CommandFactory = (context) =>
  listingCommand<ReportRow>(context, {
    name: 'reports',
    description: 'list the reports of the store',
    options: [
      new Option('--text <words>', 'only reports whose title, file or outlet has these words'),
      new Option('--outlet <name>', 'only reports of this outlet'),
      new Option('--since <date>', 'published on or after').argParser(calendarDate('--since')),
      new Option('--until <date>', 'published on or before').argParser(calendarDate('--until')),
      new Option('--status <status>', 'analysed or not').choices(['analysed', 'not-analysed']),
    ],
    examples: ['reports --since 2024-05-01', 'reports --status not-analysed --json'],
    list: (store, filter) => listReports(store, filter),
    columns: [
      { heading: 'id', cell: (row) => row.id },
      { heading: 'published', cell: (row) => row.publishedAt?.slice(0, 10) ?? 'unknown' },
      { heading: 'outlet', cell: (row) => row.outlet ?? '', flexible: true },
      { heading: 'title', cell: (row) => row.title ?? row.file, flexible: true },
      {
        heading: 'claims',
        cell: (row) => (row.status === 'analysed' ? String(row.claims) : 'not read'),
        numeric: true,
      },
      { heading: 'version', cell: (row) => String(row.version), numeric: true },
    ],
  })
