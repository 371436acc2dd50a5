import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { GoldReport, type ScoreRow, type Scores, scoreExtractions } from '../../evaluation/index.ts'
import { readInputs } from '../../ingest/index.ts'
import { contribution } from '../../pipeline.ts'
import type { Resources } from '../../resources/index.ts'
import { type Extraction, HearsayError } from '../../schema/index.ts'
import {
  type AccuracyRow,
  evaluateCoreference,
  evaluateFactuality,
  evaluateMentions,
  evaluateNameMatching,
  evaluateNews,
  evaluateRecord,
  evaluateRoles,
  evaluateSpecs,
  evaluateSyntax,
} from '../../training/index.ts'
import type { Io } from '../io.ts'
import { packOption, resourcesWith } from '../pack-option.ts'
import type { CommandFactory } from '../program.ts'
import { readOptions } from '../read-options.ts'
import { type Column, renderTable } from '../table.ts'

const bundled = fileURLToPath(new URL('../../../demonstration/gold', import.meta.url))

/** `hearsay evaluate [GOLD]`: extracts reports with gold and prints precision and recall. */
export const evaluateCommand: CommandFactory = ({ io }) =>
  new Command('evaluate')
    .description('extract reports that have gold, and print how well they were read')
    .argument('[gold]', 'folder of *.gold.json files; the bundled demonstration without one')
    .option(
      '--corpora <folder>',
      'score syntax, names, places, times, quantities, coreference, factuality, roles and the record on the dev parts of public corpora instead',
    )
    .option('--reports <folder>', 'where the reports are; `reports` beside the gold folder without it')
    .addOption(packOption())
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay evaluate\n  hearsay evaluate my/gold --reports my/reports --json\n  hearsay evaluate --corpora ../shared/data',
    )
    .action(async (folder: string | undefined, options) => {
      if (options.corpora) {
        const rows = evaluateCorpora(options.corpora, resourcesWith(options.pack))
        io.out(options.json ? JSON.stringify(rows) + '\n' : describeAccuracy(rows, io))
        return
      }
      const gold = folder ?? bundled
      const reports = options.reports ?? join(dirname(gold), 'reports')
      const resources = resourcesWith(folder === undefined ? [...options.pack, 'demonstration'] : options.pack)
      const extractions: Extraction[] = []
      for await (const reading of readInputs([reports], readOptions(io, {}))) {
        const { extraction } = contribution(reading, resources)
        if (extraction) extractions.push(extraction)
      }
      const scores = scoreExtractions(readGold(gold), extractions)
      io.out(options.json ? JSON.stringify(scores) + '\n' : describeScores(scores, io))
      for (const file of scores.missing) io.err(`no report was read for the gold of ${file}\n`)
    })

function evaluateCorpora(folder: string, resources: Resources): readonly AccuracyRow[] {
  if (!existsSync(folder)) throw new HearsayError('INPUT_NOT_FOUND', { input: folder })
  return [
    ...evaluateSyntax(folder, resources),
    ...evaluateMentions(folder, resources),
    ...evaluateSpecs(folder, resources),
    ...evaluateCoreference(folder, resources),
    ...evaluateFactuality(folder, resources),
    ...evaluateRoles(folder, resources),
    ...evaluateNameMatching(folder, resources.models.get('name-matching/weights.bin')),
    ...evaluateRecord(folder, resources),
    ...evaluateNews(folder, resources),
  ]
}

function describeAccuracy(rows: readonly AccuracyRow[], io: Io): string {
  const columns: readonly Column<AccuracyRow>[] = [
    { heading: 'corpus', cell: (row) => row.corpus },
    { heading: 'metric', cell: (row) => row.metric },
    { heading: 'ours', cell: (row) => row.value.toFixed(1), numeric: true },
    { heading: 'yardstick', cell: (row) => row.yardstick ?? '' },
  ]
  return renderTable(rows, columns, io)
}

function readGold(folder: string): readonly GoldReport[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.gold.json'))
  if (names.length === 0) throw new HearsayError('USAGE', { reason: `${folder} holds no *.gold.json file` })
  return names.sort().map((name) => {
    const parsed = GoldReport.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    if (!parsed.success) throw new HearsayError('USAGE', { reason: `${name} is not gold: ${parsed.error.message}` })
    return parsed.data
  })
}

function describeScores({ rows, errors }: Scores, io: Io): string {
  const number = (value: number | undefined, digits = 0) => (value === undefined ? '' : value.toFixed(digits))
  const columns: readonly Column<ScoreRow>[] = [
    { heading: 'part', cell: (row) => row.part },
    { heading: 'measure', cell: (row) => row.measure },
    { heading: 'score', cell: (row) => number(row.value, 1), numeric: true },
    { heading: 'gold', cell: (row) => number(row.gold), numeric: true },
    { heading: 'found', cell: (row) => number(row.found), numeric: true },
    { heading: 'predicted', cell: (row) => number(row.predicted), numeric: true },
    { heading: 'right', cell: (row) => number(row.right), numeric: true },
    { heading: 'precision', cell: (row) => number(row.precision, 1), numeric: true },
  ]
  const kinds = errors.map(({ kind, count }) => `  ${String(count).padStart(5)}  ${kind}\n`).join('')
  return `${renderTable(rows, columns, io)}\nThe commonest errors:\n${kinds || '  none\n'}`
}
