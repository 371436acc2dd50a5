import { userInfo } from 'node:os'
import { Command, Option } from 'commander'
import { findRatings, listRatings } from '../../query/index.ts'
import { signRating, undoRating } from '../../review/index.ts'
import { RATING_VALUES, type RatingLine, type RatingRow, type RatingsAnswer } from '../../schema/index.ts'
import type { CommandFactory } from '../program.ts'
import { readingStore, wholeNumber, writingStore } from '../store-option.ts'
import { inert } from '../table.ts'

/** `hearsay ratings show | sign | undo | list`: what a person holds of claims and sources, kept apart from what the machine read. */
export const ratingsCommand: CommandFactory = ({ io }) => {
  const command = new Command('ratings')
    .description('rate claims and sources: Admiralty reliability and credibility, ICD 203 likelihood and confidence')
    .addHelpText('after', '\nExamples:\n  hearsay ratings show k_0123456789abcdef\n  hearsay ratings list --json')
  command
    .command('show')
    .description('show the ratings of a claim and of those behind it, with what is suggested and why')
    .argument('<claim>', 'id of a claim, as `hearsay claims` lists them')
    .addHelpText('after', '\nExamples:\n  hearsay ratings show k_0123456789abcdef')
    .action(async (id: string, options) => {
      const answer = await readingStore(options.db, (store) => findRatings(store, id))
      io.out(options.json ? JSON.stringify(answer) + '\n' : describeAnswer(answer))
    })
  command
    .command('sign')
    .description('sign a rating: A to F for a source; 1 to 6, a likelihood or a confidence for a claim')
    .argument('<subject>', 'id of a claim, or id or name of a source')
    .argument(
      '<value>',
      `one of ${Object.values(RATING_VALUES)
        .flatMap((scale) => Object.keys(scale))
        .join(', ')}`,
    )
    .addOption(new Option('--why <reason>', 'the reason, kept with the rating'))
    .addOption(new Option('--by <name>', 'who signs; else the name of the account'))
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay ratings sign k_0123456789abcdef 2 --why "two witnesses, one of them named"\n  hearsay ratings sign "Radio Maravat" D\n\n1 (confirmed) is refused while fewer than two independent origins are certain.',
    )
    .action(async (subject: string, value: string, options) => {
      const why = options.why === undefined ? {} : { why: options.why as string }
      const signed = { by: options.by ?? userInfo().username, ratedAt: io.now().toISOString(), ...why }
      const id = await writingStore(options.db, (store) => signRating(store, { subject, value, ...signed }))
      io.out(`signed as rating ${id}\n`)
    })
  command
    .command('undo')
    .description('take a rating back: the last that stands, or the one with this number')
    .argument('[number]', 'number of the rating, as `hearsay ratings list` shows it')
    .addHelpText('after', '\nExamples:\n  hearsay ratings undo\n  hearsay ratings undo 3')
    .action(async (number: string | undefined, options) => {
      const id = number === undefined ? undefined : wholeNumber('the number', 1, Number.MAX_SAFE_INTEGER)(number)
      await writingStore(options.db, (store) => undoRating(store, id, io.now().toISOString()))
      io.out('taken back\n')
    })
  command
    .command('list')
    .description('list ratings, newest first, with those taken back')
    .addOption(new Option('--limit <n>', 'rows to show').argParser(wholeNumber('--limit', 1, 1000)).default(50))
    .addHelpText('after', '\nExamples:\n  hearsay ratings list --json')
    .action(async (options) => {
      const rows = await readingStore(options.db, (store) => listRatings(store, options.limit))
      io.out(
        options.json
          ? JSON.stringify(rows) + '\n'
          : rows.map((row) => describeRow(row, true)).join('') || 'nothing found\n',
      )
    })
  return command
}

function describeAnswer({ sentence, lines, parties }: RatingsAnswer): string {
  return `${inert(sentence)}\n\n${[...lines, ...parties].map(describeLine).join('\n')}`
}

function describeLine({ kind, name, current, doubt, suggestion, history }: RatingLine): string {
  const held = current
    ? `${meaning(kind, current.value)}, signed by ${inert(current.by)}${doubt === undefined ? '' : ` (${doubt})`}`
    : 'not rated'
  const suggested =
    suggestion.value === undefined ? 'nothing suggested' : `suggested ${meaning(kind, suggestion.value)}`
  const reasons = suggestion.reasons.map((reason) => `    ${reason}\n`).join('')
  const past = history.length > 0 ? `  history\n${history.map((row) => `  ${describeRow(row, false)}`).join('')}` : ''
  return `${kind}${name === undefined ? '' : ` of ${inert(name)}`}: ${held}\n  ${suggested}\n${reasons}${past}`
}

function describeRow({ id, kind, subject, value, by, why, ratedAt, undoneAt }: RatingRow, whole: boolean): string {
  const of = whole ? ` ${kind} of ${inert(subject)}:` : ''
  const undone = undoneAt === undefined ? '' : ` · taken back ${undoneAt.slice(0, 10)}`
  return `${id} ${of} ${meaning(kind, value)} · ${inert(by)} · ${ratedAt.slice(0, 10)}${undone}${why === undefined ? '' : ` · ${inert(why)}`}\n`
}

function meaning(kind: RatingLine['kind'], value: string): string {
  const words = (RATING_VALUES[kind] as Readonly<Record<string, string>>)[value]
  return words === undefined || words === value ? value : `${value} (${words})`
}
