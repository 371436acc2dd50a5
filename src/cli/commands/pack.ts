import { Command } from 'commander'
import { checkPack, type PackReport } from '../../checking/index.ts'
import { bundledPacks, DEFAULT_PACKS, inspectPack } from '../../resources/index.ts'
import { errorTable } from '../../schema/index.ts'
import { describePackReport, packFindings } from '../pack-report.ts'
import type { CommandContext, CommandFactory } from '../program.ts'
import { type Column, renderTable } from '../table.ts'

/** `hearsay pack`: lists packs, and checks them against their own examples. */
export const packCommand: CommandFactory = (context) =>
  new Command('pack')
    .description('list packs, and check them against their own examples')
    .addCommand(listCommand(context))
    .addCommand(checkCommand(context))
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay pack list --json\n  hearsay pack check weapons-supply\n  hearsay pack check ./my-pack',
    )

/** One pack as `pack list` shows it. */
interface ListedPack {
  readonly id: string
  readonly version: string
  readonly isDefault: boolean
  readonly relations: number
  readonly wordLists: number
  readonly names: number
}

function listCommand({ io }: CommandContext): Command {
  return new Command('list').description('the packs that come with the program').action((options) => {
    const packs = bundledPacks().map((id): ListedPack => {
      const { version, relations, lexicons, gazetteer } = inspectPack(id).pack
      const isDefault = DEFAULT_PACKS.includes(id)
      return { id, version, isDefault, relations: relations.length, wordLists: lexicons.size, names: gazetteer.length }
    })
    if (options.json) return io.out(JSON.stringify(packs) + '\n')
    const columns: readonly Column<ListedPack>[] = [
      { heading: 'pack', cell: (pack) => pack.id },
      { heading: 'version', cell: (pack) => pack.version },
      { heading: 'used', cell: (pack) => (pack.isDefault ? 'always' : `with --pack ${pack.id}`) },
      { heading: 'relations', cell: (pack) => String(pack.relations), numeric: true },
      { heading: 'word lists', cell: (pack) => String(pack.wordLists), numeric: true },
      { heading: 'names', cell: (pack) => String(pack.names), numeric: true },
    ]
    io.out(renderTable(packs, columns, io))
  })
}

function checkCommand({ io, exit }: CommandContext): Command {
  return new Command('check')
    .description('test packs against their own examples, and say why each that fails does')
    .argument('[packs...]', 'ids of bundled packs, or paths of pack folders (./my-pack); all bundled ones without any')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay pack check\n  hearsay pack check weapons-supply\n  hearsay pack check ./my-pack --json',
    )
    .action((names: string[], options) => {
      const reports: readonly PackReport[] = (names.length > 0 ? names : bundledPacks()).map(checkPack)
      const findings = reports.flatMap(packFindings)
      io.out(options.json ? JSON.stringify(reports) + '\n' : reports.map(describePackReport).join(''))
      exit.code = Math.max(0, ...findings.map(({ code }) => errorTable[code].exit))
    })
}
