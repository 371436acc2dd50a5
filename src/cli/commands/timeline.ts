import { Option } from 'commander'
import { findTimeline } from '../../query/index.ts'
import type { TimelineRow } from '../../schema/index.ts'
import { listingCommand } from '../listing.ts'
import type { CommandFactory } from '../program.ts'
import { calendarDate } from '../store-option.ts'

/** `hearsay timeline`: claims on four clocks. */
export const timelineCommand: CommandFactory = (context) =>
  listingCommand<TimelineRow>(context, {
    name: 'timeline',
    description: 'list claims by date of publication, with when it happened and when it was said',
    options: [
      new Option('--actor <name>', 'who is said to act'),
      new Option('--relation <relation>', 'relation type'),
      new Option('--since <date>', 'published on or after').argParser(calendarDate('--since')),
      new Option('--until <date>', 'published on or before').argParser(calendarDate('--until')),
    ],
    examples: ['timeline --actor Hezbollah --since 2017-01', 'timeline --relation strikes --json'],
    list: (store, filter) => findTimeline(store, filter),
    columns: [
      { heading: 'published', cell: (row) => row.published?.slice(0, 10) ?? 'unknown' },
      { heading: 'happened', cell: (row) => row.happened ?? '' },
      { heading: 'claim', cell: (row) => row.sentence, flexible: true },
      { heading: 'claimant', cell: (row) => row.claimant, flexible: true },
      { heading: 'cluster', cell: (row) => row.cluster },
    ],
  })
