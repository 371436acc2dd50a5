import { readFile, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename, resolve } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { BRIEF_FORMATS, type BriefFormat, checkBrief, exportBrief, openBrief, saveBrief } from '../../brief/index.ts'
import { findBrief, listBriefs, type Store } from '../../query/index.ts'
import { loadResources, serifFonts } from '../../resources/index.ts'
import { type CheckedBrief, HearsayError } from '../../schema/index.ts'
import type { CommandContext, CommandFactory } from '../program.ts'
import { readingStore, writingStore } from '../store-option.ts'
import { inert, renderTable } from '../table.ts'

const EXAMPLES = `
Examples:
  hearsay brief save tolvan.md --title "What is said of Tolvan"
  hearsay brief check tolvan.md
  hearsay brief export b_0123456789abcdef --format docx --output tolvan.docx

A brief is Markdown whose sentences cite claims: "Voss denies it [@k_0123456789abcdef]."`

/** `hearsay brief`: text of one's own whose every sentence cites claims of the record. */
export const briefCommand: CommandFactory = (context) =>
  new Command('brief')
    .description('write briefs that cite claims; check them; export them with footnotes')
    .addCommand(listCommand(context))
    .addCommand(saveCommand(context))
    .addCommand(checkCommand(context))
    .addCommand(exportCommand(context))
    .addHelpText('after', EXAMPLES)

function listCommand({ io }: CommandContext): Command {
  return new Command('list').description('briefs in the store, the one saved last first').action(async (options) => {
    const rows = await readingStore(options.db, listBriefs)
    if (options.json) return io.out(JSON.stringify(rows) + '\n')
    if (rows.length === 0) return io.out('nothing found\n')
    const columns = [
      { heading: 'id', cell: (row: (typeof rows)[number]) => row.id },
      { heading: 'title', cell: (row: (typeof rows)[number]) => row.title, flexible: true as const },
      { heading: 'saved', cell: (row: (typeof rows)[number]) => row.savedAt.slice(0, 10) },
      { heading: 'claims', cell: (row: (typeof rows)[number]) => String(row.citations), numeric: true as const },
    ]
    io.out(renderTable(rows, columns, io))
  })
}

function saveCommand({ io }: CommandContext): Command {
  return new Command('save')
    .description('put a Markdown file into the store as a brief, or as the next version of one')
    .argument('<file>', 'Markdown file')
    .addOption(new Option('--id <brief>', 'the brief it is the next version of'))
    .addOption(new Option('--title <title>', 'its title; else the file’s first heading, else its name'))
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay brief save tolvan.md\n  hearsay brief save tolvan.md --id b_0123456789abcdef',
    )
    .action(async (file: string, options) => {
      const body = await readText(file)
      const draft = { title: options.title ?? titleOf(file, body), body }
      const signed = { by: userInfo().username, at: io.now().toISOString() }
      const answer = await writingStore(options.db, (store) =>
        saveBrief(store, options.id ? { ...draft, id: options.id } : draft, loadResources(), signed),
      )
      const { brief, checked } = answer
      io.out(
        options.json ? JSON.stringify(answer) + '\n' : `${brief.id}, version ${brief.version}\n${describe(checked)}`,
      )
    })
}

function checkCommand({ io }: CommandContext): Command {
  return new Command('check')
    .description('mark every sentence without a claim, and every “confirmed” without two independent origins')
    .argument('<brief>', 'a Markdown file, or the id of a brief in the store')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay brief check tolvan.md\n  hearsay brief check b_0123456789abcdef --json',
    )
    .action(async (name: string, options) => {
      const checked = await readingStore(options.db, (store) => checkedBrief(store, name, io.now().toISOString()))
      io.out(options.json ? JSON.stringify(checked) + '\n' : describe(checked))
      const count = checked.problems.filter(({ severity }) => severity === 'error').length
      if (count > 0) throw new HearsayError('BRIEF_FAILS', { count })
    })
}

function exportCommand({ io }: CommandContext): Command {
  return new Command('export')
    .description('write a brief with footnotes as HTML, Markdown, DOCX or PDF')
    .addArgument(new Argument('<brief>', 'a Markdown file, or the id of a brief in the store'))
    .addOption(new Option('--format <format>', 'format').choices(Object.keys(BRIEF_FORMATS)).default('html'))
    .addOption(new Option('--output <file>', 'file to write').makeOptionMandatory())
    .addHelpText('after', '\nExamples:\n  hearsay brief export tolvan.md --format pdf --output tolvan.pdf')
    .action(async (name: string, options) => {
      if (resolve(options.output) === resolve(name)) {
        throw new HearsayError('USAGE', { reason: `${name} would be written over itself` })
      }
      const checked = await readingStore(options.db, (store) => checkedBrief(store, name, io.now().toISOString()))
      await writeFile(options.output, await exportBrief(checked, options.format as BriefFormat, serifFonts))
      if (options.json) return io.out(JSON.stringify({ file: options.output, problems: checked.problems }) + '\n')
      io.out(`${options.output}\n${describe(checked)}`)
    })
}

/** A brief of the store, or a Markdown file, checked against the record. */
async function checkedBrief(store: Store, name: string, now: string): Promise<CheckedBrief> {
  if (/^b_[0-9a-f]{16}$/.test(name))
    return (await openBrief(store, await findBrief(store, name), loadResources())).checked
  const body = await readText(name)
  return checkBrief(store, { title: titleOf(name, body), body, standings: [] }, loadResources(), now)
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new HearsayError('INPUT_NOT_FOUND', { input: file })
    throw new HearsayError('INPUT_UNREADABLE', { input: file, reason: error.message })
  })
}

function titleOf(file: string, body: string): string {
  return /^#\s+(.+)$/m.exec(body)?.[1]?.trim() ?? basename(file).replace(/\.\w+$/, '')
}

function describe({ notes, problems }: CheckedBrief): string {
  const lines = problems.map(({ severity, words, message }) => `${severity}: ${message}\n    ${inert(words)}\n`)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const end =
    errors === 0 ? 'every sentence stands' : `${errors} ${errors === 1 ? 'sentence' : 'sentences'} cannot stand`
  return `${lines.join('')}${notes.length} ${notes.length === 1 ? 'claim' : 'claims'} cited; ${end}\n`
}
