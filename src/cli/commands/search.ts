import { Command, Option } from 'commander'
import { searchReports } from '../../query/index.ts'
import type { CommandFactory } from '../program.ts'
import { readingStore, wholeNumber } from '../store-option.ts'
import { inert } from '../table.ts'

/** `hearsay search TEXT`: full text of every report, also of those that were not analysed. */
export const searchCommand: CommandFactory = ({ io }) =>
  new Command('search')
    .description('find words in the text of the reports')
    .argument('<text...>', 'words, or a "quoted phrase"')
    .addOption(new Option('--outlet <name>', 'only what this outlet published'))
    .addOption(new Option('--since <date>', 'published on this day or later'))
    .addOption(new Option('--until <date>', 'published on this day or earlier'))
    .addOption(new Option('--limit <n>', 'hits to show').argParser(wholeNumber('--limit', 1, 1000)).default(20))
    .addOption(new Option('--cursor <cursor>', 'where the page before ended'))
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay search missile factories\n  hearsay search \'"no factories"\' --json\n  hearsay search missile --outlet "Meridian Wire" --since 2031-06',
    )
    .action(async (words: string[], options) => {
      const { db, json, ...rest } = options
      const page = await readingStore(db, (store) => searchReports(store, { text: words.join(' '), ...rest }))
      if (json) return io.out(JSON.stringify(page) + '\n')
      for (const { report, snippet } of page.items) {
        const head = [report.id, report.publishedAt?.slice(0, 10), report.outlet, report.title ?? report.file]
        io.out(`${inert(head.filter(Boolean).join(' · '))}\n  … ${inert(snippet.text)} …\n`)
      }
      io.out(
        `${page.items.length} of ${page.total}${page.atLeast ? ' or more' : ''}${page.next ? `, more with --cursor ${page.next}` : ''}\n`,
      )
    })
