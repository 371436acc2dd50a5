import { Command } from 'commander'
import { readInputs } from '../../ingest/index.ts'
import { extractions } from '../../pipeline.ts'
import type { Issue } from '../../schema/index.ts'
import { packOption, resourcesWith } from '../pack-option.ts'
import type { CommandFactory } from '../program.ts'
import { fieldMapOption, readOptions } from '../read-options.ts'
import { describeExtraction } from '../reading.ts'
import { exitCodeOf } from '../summary.ts'

/** `hearsay extract FILE…`: what the files say, as JSON Lines; touches no store. */
export const extractCommand: CommandFactory = ({ io, exit }) =>
  new Command('extract')
    .description('print what reports say, one JSON object a report with --json; touches no store')
    .argument('<input...>', 'path, glob, http(s) address, or -')
    .addOption(fieldMapOption())
    .addOption(packOption())
    .option('--explain', 'also say of each claim which rule or feature found each part')
    .option('--tokens', 'also give tokens with tags, lemmas and dependencies')
    .addHelpText(
      'after',
      `
Examples:
  hearsay extract report.txt
  hearsay extract report.txt --explain
  hearsay extract reports/*.txt --json > extractions.jsonl
  hearsay extract - --json --tokens < report.txt

Order is kept. An input that fails gives an issue on standard error and no line.`,
    )
    .action(async (inputs: string[], options) => {
      const resources = resourcesWith(options.pack)
      const issues: Issue[] = []
      const report = (found: Issue) => {
        issues.push(found)
        const { code, severity, message } = found
        io.err(
          options.json
            ? JSON.stringify({ issue: { code, severity, message } }) + '\n'
            : `${severity}: ${message} [${code}]\n`,
        )
      }
      const asked = { tokens: options.tokens === true, explain: options.explain === true }
      const readings = readInputs(inputs, readOptions(io, options))
      for await (const { extraction, reading } of extractions(readings, resources, asked)) {
        reading.issues.forEach(report)
        if (!extraction) continue
        io.out(options.json ? JSON.stringify(extraction) + '\n' : describeExtraction(extraction))
      }
      exit.code = exitCodeOf(issues)
    })
