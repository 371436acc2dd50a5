import { userInfo } from 'node:os'
import { Command, Option } from 'commander'
import { listResolutions } from '../../query/index.ts'
import { mergeEntities, splitEntity, undoDecision } from '../../review/index.ts'
import type { ResolutionRow } from '../../schema/index.ts'
import type { CommandContext } from '../program.ts'
import { readingStore, wholeNumber, writingStore } from '../store-option.ts'
import { inert } from '../table.ts'

/** `hearsay entities merge | split | undo | decisions`: who is who, as a judgement that can be taken back. */
export function entityDecisions({ io }: CommandContext): readonly Command[] {
  const decision = (why: string | undefined, by: string | undefined) => ({
    by: by ?? userInfo().username,
    reasons: why === undefined ? [] : [why],
    decidedAt: io.now().toISOString(),
  })
  const reasonOption = () => new Option('--why <reason>', 'the reason, kept with the decision')
  const byOption = () => new Option('--by <name>', 'who decides; else the name of the account')
  return [
    new Command('merge')
      .description('take two entities for one; mentions stay as they are')
      .argument('<a>', 'id or name of an entity')
      .argument('<b>', 'id or name of the other')
      .addOption(reasonOption())
      .addOption(byOption())
      .addHelpText('after', '\nExamples:\n  hearsay entities merge "Ilva Torm" "I. Thorm" --why "one office, one day"')
      .action(async (a: string, b: string, options) => {
        await writingStore(options.db, async (store) => {
          const [left, right] = await mergeEntities(store, a, b, decision(options.why, options.by))
          io.out(`${inert(left)} and ${inert(right)} are one\n`)
        })
      }),
    new Command('split')
      .description('part an entity from all it was taken to be the same as')
      .argument('<a>', 'id of an entity, or a name')
      .addOption(reasonOption())
      .addOption(byOption())
      .addHelpText('after', '\nExamples:\n  hearsay entities split e_0123456789abcdef')
      .action(async (a: string, options) => {
        await writingStore(options.db, async (store) => {
          const { name, parted } = await splitEntity(store, a, decision(options.why, options.by))
          io.out(`${inert(name)} is parted from ${parted}\n`)
        })
      }),
    new Command('undo')
      .description('take a decision back: the last a person made, or the one with this number')
      .argument('[number]', 'number of the decision, as `hearsay entities decisions` lists them')
      .addHelpText('after', '\nExamples:\n  hearsay entities undo\n  hearsay entities undo 12')
      .action(async (number: string | undefined, options) => {
        const id = number === undefined ? undefined : wholeNumber('the number', 1, Number.MAX_SAFE_INTEGER)(number)
        await writingStore(options.db, async (store) => {
          await undoDecision(store, id, io.now().toISOString())
          io.out('taken back\n')
        })
      }),
    new Command('decisions')
      .description('list decisions on who is who, newest first, with score and reasons')
      .addOption(new Option('--limit <n>', 'rows to show').argParser(wholeNumber('--limit', 1, 1000)).default(50))
      .addHelpText('after', '\nExamples:\n  hearsay entities decisions --json')
      .action(async (options) => {
        const rows = await readingStore(options.db, (store) => listResolutions(store, options.limit))
        io.out(options.json ? JSON.stringify(rows) + '\n' : rows.map(describe).join('') || 'nothing found\n')
      }),
  ]
}

function describe({
  id,
  leftName,
  rightName,
  verdict,
  by,
  score,
  reasons,
  decidedAt,
  undoneAt,
}: ResolutionRow): string {
  const score100 = score === undefined ? '' : ` ${Math.round(score * 100)} in 100`
  const undone = undoneAt === undefined ? '' : ` · taken back ${undoneAt.slice(0, 10)}`
  const why = reasons.map((reason) => `    ${inert(reason)}\n`).join('')
  return `${id}  ${inert(leftName)} ${verdict === 'same' ? '=' : '≠'} ${inert(rightName)} · ${inert(by)}${score100} · ${decidedAt.slice(0, 10)}${undone}\n${why}`
}
