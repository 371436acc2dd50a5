import { Option } from 'commander'
import { listEntities } from '../../query/index.ts'
import type { EntityRow } from '../../schema/index.ts'
import { listingCommand } from '../listing.ts'
import type { CommandFactory } from '../program.ts'
import { entityDecisions } from './entity-decisions.ts'

/** `hearsay entities`: who and what the reports speak of, with every spelling. */
export const entitiesCommand: CommandFactory = (context) => {
  const command = listingCommand<EntityRow>(context, {
    name: 'entities',
    description: 'list who and what the reports speak of, with every spelling',
    options: [
      new Option('--type <type>', 'mention type, e.g. ArmedGroup'),
      new Option('--text <words>', 'only names with these words, in any spelling kept'),
    ],
    examples: ['entities --type ArmedGroup', 'entities --text Hizbullah --json'],
    list: (store, filter) => listEntities(store, filter),
    columns: [
      { heading: 'id', cell: (row) => row.id },
      { heading: 'name', cell: (row) => row.name, flexible: true },
      { heading: 'type', cell: (row) => row.type },
      { heading: 'spellings', cell: (row) => row.spellings.join(', '), flexible: true },
      { heading: 'reports', cell: (row) => String(row.reports), numeric: true },
      { heading: 'claims', cell: (row) => String(row.claims), numeric: true },
    ],
  })
  for (const decision of entityDecisions(context)) command.addCommand(decision)
  return command
}
