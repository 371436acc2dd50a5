import { mkdirSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { Command } from 'commander'
import type { JudgedReport } from '../../evaluation/index.ts'
import { judgedReports } from '../../export/index.ts'
import type { CommandContext } from '../program.ts'
import { readingStore } from '../store-option.ts'

/** `hearsay review export`: judged reports as gold, to score and to train with. */
export function reviewExport({ io }: CommandContext): Command {
  return new Command('export')
    .description('write the reports that people judged as gold: what was accepted, corrected and added')
    .option(
      '-o, --output <file>',
      'JSON Lines, one report a line, for `npm run train -- --with-judgements`; else standard output',
    )
    .option('--folder <folder>', 'write NAME.txt and NAME.gold.json for each report instead, as in corpora/')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay review export -o judged.jsonl\n  hearsay review export --folder my/gold\n\nClaims no one judged are marked optional: reading them is neither right nor wrong. The text of the reports is written too.',
    )
    .action(async (options) => {
      const reports = await readingStore(options.db, async (store) => {
        const made: JudgedReport[] = []
        for await (const report of judgedReports(store)) made.push(report)
        return made
      })
      if (options.folder) writeGold(options.folder, reports)
      else if (options.output) writeFileSync(options.output, lines(reports))
      else return io.out(lines(reports))
      io.out(
        options.json
          ? `${JSON.stringify({ reports: reports.length })}\n`
          : `${reports.length} judged reports written\n`,
      )
    })
}

function lines(reports: readonly JudgedReport[]): string {
  return reports.map((report) => `${JSON.stringify(report)}\n`).join('')
}

function writeGold(folder: string, reports: readonly JudgedReport[]): void {
  mkdirSync(folder, { recursive: true })
  const taken = new Set<string>()
  for (const { text, file, ...gold } of reports) {
    const { name } = parse(file.replace(/[^\p{L}\p{N}._-]+/gu, '-'))
    const own = taken.has(name) ? `${name}-${taken.size + 1}` : name
    taken.add(own)
    writeFileSync(join(folder, `${own}.txt`), text)
    writeFileSync(join(folder, `${own}.gold.json`), `${JSON.stringify({ file: `${own}.txt`, ...gold }, null, 1)}\n`)
  }
}
