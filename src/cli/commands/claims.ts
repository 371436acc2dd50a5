import { Option } from 'commander'
import { listClaims } from '../../query/index.ts'
import { ClaimOrder, type ClaimRow } from '../../schema/index.ts'
import { listingCommand } from '../listing.ts'
import type { CommandFactory } from '../program.ts'
import { calendarDate, wholeNumber } from '../store-option.ts'

/** `hearsay claims`: clusters of matching claims, with who supports and who denies. */
export const claimsCommand: CommandFactory = (context) =>
  listingCommand<ClaimRow>(context, {
    name: 'claims',
    description: 'list what is claimed: one line for all claims that match',
    options: [
      new Option('--relation <relation>', 'relation type, e.g. transfers'),
      new Option('--actor <name>', 'who is said to act'),
      new Option('--recipient <name>', 'who is said to receive or suffer it'),
      new Option('--place <name>', 'where'),
      new Option('--claimant <name>', 'who says so'),
      new Option('--origin <name>', 'a party the claim goes back to'),
      new Option('--stance <stance>', 'claims with this stance').choices([
        'support',
        'deny',
        'query',
        'comment',
        'decline',
      ]),
      new Option('--disputed', 'only claims that are both made and denied'),
      new Option('--since <date>', 'published on or after').argParser(calendarDate('--since')),
      new Option('--until <date>', 'published on or before').argParser(calendarDate('--until')),
      new Option('--as-of <date>', 'the record as reported up to this date').argParser(calendarDate('--as-of')),
      ...(['happened', 'said', 'learnt'] as const).flatMap((clock) => [
        new Option(`--${clock}-since <date>`, `${clock} on or after`).argParser(calendarDate(`--${clock}-since`)),
        new Option(`--${clock}-until <date>`, `${clock} on or before`).argParser(calendarDate(`--${clock}-until`)),
      ]),
      new Option('--min-origins <n>', 'at least so many independent origins').argParser(
        wholeNumber('--min-origins', 1, 1000),
      ),
      new Option('--max-origins <n>', 'so many origins at most, whoever they are').argParser(
        wholeNumber('--max-origins', 1, 1000),
      ),
      new Option('--text <words>', 'words of the claim'),
      new Option('--offices', 'also who holds which office'),
      new Option('--sort <order>', 'in most reports, published last, most disputed, or with most independent origins')
        .choices(ClaimOrder.options)
        .default('reports'),
    ],
    examples: [
      'claims --relation transfers --actor Hezbollah',
      'claims --disputed --as-of 2017-09-01',
      'claims --disputed --sort disputed --min-origins 2',
      'claims --claimant "the ministry" --json',
    ],
    list: (store, filter) => listClaims(store, filter),
    columns: [
      { heading: 'id', cell: (row) => row.id },
      { heading: 'claim', cell: (row) => row.sentence, flexible: true },
      { heading: 'state', cell: (row) => row.state },
      { heading: 'for', cell: (row) => String(row.support), numeric: true },
      { heading: 'against', cell: (row) => String(row.deny), numeric: true },
      { heading: 'reports', cell: (row) => String(row.reports), numeric: true },
      { heading: 'origins', cell: (row) => `${row.origins.lower}–${row.origins.upper}`, numeric: true },
      { heading: 'first', cell: (row) => row.firstPublished?.slice(0, 10) ?? 'unknown' },
    ],
  })
