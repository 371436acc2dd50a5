import { Command, Option } from 'commander'
import { findNews } from '../../query/index.ts'
import type { ClaimRow, NewsAnswer, Saying } from '../../schema/index.ts'
import type { CommandFactory } from '../program.ts'
import { calendarDate, readingStore, wholeNumber } from '../store-option.ts'
import { inert } from '../table.ts'

/** `hearsay news`: what the record learnt since a day. */
export const newsCommand: CommandFactory = ({ io }) =>
  new Command('news')
    .description('show what was learnt since a day: denials, retractions, changed figures, new origins, new claims')
    .addOption(
      new Option('--since <date>', 'learnt on or after; everything when absent').argParser(calendarDate('--since')),
    )
    .addOption(
      new Option('--limit <n>', 'claims shown of each kind').argParser(wholeNumber('--limit', 1, 100)).default(8),
    )
    .addHelpText('after', '\nExamples:\n  hearsay news\n  hearsay news --since 2026-11-01 --json')
    .action(async (options) => {
      const filter = { limit: options.limit, ...(options.since !== undefined && { since: options.since }) }
      const news = await readingStore(options.db, (store) => findNews(store, filter))
      io.out(options.json ? JSON.stringify(news) + '\n' : describeNews(news))
    })

function describeNews({ reports, claims, denials, origins, figures, retractions }: NewsAnswer): string {
  const sections = [
    section('Denials', denials, ({ claim, said }) => [claim, `denied by ${names(said)}`]),
    section('Retractions', retractions, ({ claim, report }) => [
      claim,
      `no longer in version ${report.version} of ${report.id}`,
    ]),
    section('Changed figures', figures, ({ claim, before, figures: given }) => [
      claim,
      `${given.map(({ words, by }) => `“${words}” from ${by}`).join(', ')}; before “${before.join('”, “')}”`,
    ]),
    section('New origins', origins, ({ claim, before, said }) => [
      claim,
      `now also from ${names(said)}; origins were ${before.lower}–${before.upper}`,
    ]),
    section('New claims', claims, (claim) => [claim]),
  ]
  return `${reports} ${reports === 1 ? 'report' : 'reports'} learnt\n${sections.join('')}`
}

function section<Item>(
  heading: string,
  { items, total, atLeast }: { readonly items: readonly Item[]; readonly total: number; readonly atLeast?: true },
  tell: (item: Item) => readonly [claim: ClaimRow, what?: string],
): string {
  if (total === 0) return ''
  const lines = items.map((item) => {
    const [{ id, sentence, state, origins }, what] = tell(item)
    const claim = `  ${id} ${inert(sentence)} (${state}, origins ${origins.lower}–${origins.upper})`
    return what === undefined ? claim : `${claim}\n    ${inert(what)}`
  })
  return `\n${heading}: ${total}${atLeast ? ' or more' : ''}\n${lines.join('\n')}\n`
}

function names(said: readonly Saying[]): string {
  return said.map(({ by }) => by).join(', ') || 'no one named'
}
