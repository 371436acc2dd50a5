import { userInfo } from 'node:os'
import { Command, Option } from 'commander'
import { listJudgements } from '../../query/index.ts'
import { judgeClaim, undoJudgement } from '../../review/index.ts'
import type { JudgementRequest, JudgementRow } from '../../schema/index.ts'
import { claimChange, claimChangeOptions } from '../claim-change.ts'
import { packOption, resourcesWith } from '../pack-option.ts'
import type { CommandFactory } from '../program.ts'
import { readingStore, wholeNumber, writingStore } from '../store-option.ts'
import { inert } from '../table.ts'
import { reviewExport } from './review-export.ts'

/** `hearsay review`: what people decide about claims, as judgements that can be taken back and used for training. */
export const reviewCommand: CommandFactory = (context) => {
  const { io } = context
  const why = () => new Option('--why <reason>', 'the reason, kept with the judgement')
  const by = () => new Option('--by <name>', 'who decides; else the name of the account')
  const judge = async (
    options: { readonly db: string; readonly json?: boolean; readonly pack: readonly string[] },
    requestOf: (store: Parameters<typeof listJudgements>[0]) => Promise<JudgementRequest>,
  ) => {
    const signature = { by: userInfo().username, decidedAt: io.now().toISOString() }
    const row = await writingStore(options.db, async (store) => {
      const made = await judgeClaim(store, () => resourcesWith(options.pack), await requestOf(store), signature)
      return (await listJudgements(store, {})).find(({ id }) => id === made.id)!
    })
    io.out(options.json ? `${JSON.stringify(row)}\n` : describe(row))
  }
  const signed = (options: { readonly why?: string; readonly by?: string }) => ({
    ...(options.why !== undefined && { why: options.why }),
    ...(options.by !== undefined && { by: options.by }),
  })
  const decision = (verdict: 'accept' | 'reject', description: string) =>
    new Command(verdict)
      .description(description)
      .argument('<report>', 'id of a report, as `hearsay reports` lists them')
      .argument('<claim>', 'id of a claim of it, as `hearsay report ID --json` gives them')
      .addOption(why())
      .addOption(by())
      .addOption(packOption())
      .addHelpText('after', `\nExamples:\n  hearsay review ${verdict} d_0123456789abcdef c_0123456789abcdef`)
      .action((report: string, claim: string, options) =>
        judge(options, async () => ({ verdict, report, claim, ...signed(options) })),
      )
  return new Command('review')
    .description('judge what was read in a report: accept, reject, correct, add, take back, export')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay review list --json\n  hearsay review reject d_0123456789abcdef c_0123456789abcdef --why "he was quoting"\n  hearsay review undo',
    )
    .addCommand(
      new Command('list')
        .description('list judgements, newest first, with what they do now')
        .option('--report <id>', 'only those on one report')
        .addOption(new Option('--limit <n>', 'rows to show').argParser(wholeNumber('--limit', 1, 100_000)).default(50))
        .addHelpText(
          'after',
          '\nExamples:\n  hearsay review list\n  hearsay review list --report d_0123456789abcdef --json',
        )
        .action(async ({ db, json, report, limit }) => {
          const rows = await readingStore(db, (store) => listJudgements(store, { ...(report && { report }), limit }))
          io.out(json ? `${JSON.stringify(rows)}\n` : rows.map(describe).join('') || 'nothing found\n')
        }),
    )
    .addCommand(decision('accept', 'say that a claim was read right'))
    .addCommand(decision('reject', 'say that the report makes no such claim; it leaves the record'))
    .addCommand(
      claimChangeOptions(new Command('edit'))
        .description('correct a claim; what is not given stays as it was read')
        .argument('<report>', 'id of a report')
        .argument('<claim>', 'id of a claim of it')
        .addOption(why())
        .addOption(by())
        .addOption(packOption())
        .addHelpText(
          'after',
          '\nExamples:\n  hearsay review edit d_0123456789abcdef c_0123456789abcdef --factuality PS+\n  hearsay review edit d_0123456789abcdef c_0123456789abcdef --chain a2,a3 --argument actor="the coast guard"',
        )
        .action((report: string, claim: string, options) =>
          judge(options, async (store) => {
            const change = await claimChange(store, report, options, claim)
            return { verdict: 'edit', report, claim, change, ...signed(options) }
          }),
        ),
    )
    .addCommand(
      claimChangeOptions(new Command('add'))
        .description('add a claim that was not read')
        .argument('<report>', 'id of a report')
        .addOption(why())
        .addOption(by())
        .addOption(packOption())
        .addHelpText(
          'after',
          '\nExamples:\n  hearsay review add d_0123456789abcdef --relation transfers --evidence "Velmora sent Qasrun rockets" \\\n    --argument actor=Velmora --argument recipient=Qasrun --argument item=rockets',
        )
        .action((report: string, options) =>
          judge(options, async (store) => {
            const change = await claimChange(store, report, options)
            return { verdict: 'add', report, change, ...signed(options) } as JudgementRequest
          }),
        ),
    )
    .addCommand(
      new Command('undo')
        .description('take a judgement back: the last, or the one with this number')
        .argument('[number]', 'number of the judgement, as `hearsay review list` gives it')
        .addOption(packOption())
        .addHelpText('after', '\nExamples:\n  hearsay review undo\n  hearsay review undo 12')
        .action(async (number: string | undefined, options) => {
          const id = number === undefined ? undefined : wholeNumber('the number', 1, Number.MAX_SAFE_INTEGER)(number)
          const undone = await writingStore(options.db, (store) =>
            undoJudgement(store, () => resourcesWith(options.pack), id, io.now().toISOString()),
          )
          io.out(options.json ? `${JSON.stringify({ undone })}\n` : `judgement ${undone} is taken back\n`)
        }),
    )
    .addCommand(reviewExport(context))
}

const DONE = { accept: 'accepted', reject: 'rejected', edit: 'corrected', add: 'added' } as const
const NOW = {
  applied: '',
  standalone: ' · no longer read so, and kept',
  unattached: ' · its words do not stand in the text',
  overruled: ' · a later judgement holds',
} as const

function describe({
  id,
  verdict,
  claim,
  corrected,
  by,
  why,
  decidedAt,
  undoneAt,
  outcome,
  report,
  reportTitle,
}: JudgementRow) {
  const about = corrected ?? claim
  const words = about ? `    ${about.relation}: “${inert(about.evidence.exact)}”\n` : ''
  const state = undoneAt === undefined ? (outcome ? NOW[outcome] : '') : ` · taken back ${undoneAt.slice(0, 10)}`
  const reason = why === undefined ? '' : `    ${inert(why)}\n`
  return `${id}  ${DONE[verdict]} by ${inert(by)} · ${decidedAt.slice(0, 10)}${state} · ${report} ${inert(reportTitle)}\n${words}${reason}`
}
