import { Command, Option } from 'commander'
import { findPlaces } from '../../query/index.ts'
import type { PlaceRow, UnplacedClaim } from '../../schema/index.ts'
import type { CommandFactory } from '../program.ts'
import { calendarDate, readingStore, wholeNumber } from '../store-option.ts'
import { type Column, renderTable } from '../table.ts'

const placeColumns: readonly Column<PlaceRow>[] = [
  { heading: 'id', cell: (row) => row.id },
  { heading: 'place', cell: (row) => row.name, flexible: true },
  { heading: 'country', cell: (row) => row.country ?? '' },
  { heading: 'known to', cell: (row) => `its ${row.precision}` },
  { heading: 'at', cell: (row) => `${row.latitude.toFixed(2)} ${row.longitude.toFixed(2)}` },
  { heading: 'claims', cell: (row) => String(row.clusters), numeric: true },
  { heading: 'contested', cell: (row) => String(row.states.contested), numeric: true },
  { heading: 'denied', cell: (row) => String(row.states.denied), numeric: true },
  { heading: 'sites', cell: (row) => row.sites.join(', '), flexible: true },
]
const unplacedColumns: readonly Column<UnplacedClaim>[] = [
  { heading: 'claim', cell: (row) => row.id },
  { heading: 'without a stated place', cell: (row) => row.site, flexible: true },
  { heading: 'state', cell: (row) => row.state },
  { heading: 'sentence', cell: (row) => row.sentence, flexible: true },
]

/** `hearsay places`: where claims are, and which sites have no stated place. */
export const placesCommand: CommandFactory = ({ io }) =>
  new Command('places')
    .description('list where claims are, at settlement level at the finest, and sites without a stated place')
    .option('--relation <relation>', 'only this relation')
    .option('--actor <name>', 'only claims with this actor')
    .option('--disputed', 'only what is claimed and denied')
    .addOption(new Option('--since <date>', 'published on or after').argParser(calendarDate('--since')))
    .addOption(new Option('--until <date>', 'published on or before').argParser(calendarDate('--until')))
    .addOption(new Option('--limit <n>', 'places to show').argParser(wholeNumber('--limit', 1, 1000)).default(300))
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay places --disputed\n  hearsay places --relation operates-site --json\n\nNothing is placed more finely than its report does: a site stands in the settlement, region or country it is said to be in.',
    )
    .action(async (options) => {
      const { db, json, ...filter } = options
      const answer = await readingStore(db, (store) => findPlaces(store, filter))
      if (json) return io.out(JSON.stringify(answer) + '\n')
      const { items, unplaced, cut } = answer
      io.out(items.length > 0 ? renderTable(items, placeColumns, io) : 'nothing found\n')
      if (unplaced.length > 0) io.out(`\n${renderTable(unplaced, unplacedColumns, io)}`)
      io.out(`${items.length} places, ${unplaced.length} claims without one${cut ? ' (of the most reported)' : ''}\n`)
    })
