import { type Command, Option } from 'commander'
import { findReport, type Store } from '../query/index.ts'
import {
  Factuality,
  HearsayError,
  type JudgementRequest,
  Mode,
  Role,
  type TextSpan,
  textSpan,
} from '../schema/index.ts'

type Change = Extract<JudgementRequest, { readonly verdict: 'edit' }>['change']

interface ChangeOptions {
  readonly relation?: string
  readonly evidence?: string
  readonly argument: readonly string[]
  readonly factuality?: Factuality
  readonly mode: readonly Mode[]
  readonly chain?: string
  readonly ownVoice?: boolean
}

const collected = (value: string, before: readonly string[]) => [...before, value]

/** Options that say what a claim should be: its words are given as words, and found in the text. */
export function claimChangeOptions(command: Command): Command {
  return command
    .option('--relation <id>', 'relation of the claim, as the packs name it')
    .option('--evidence <words>', 'the words of the report that say it')
    .addOption(
      new Option(
        '--argument <role=words>',
        'a role and the words that fill it, repeatable; all of them when any is given',
      )
        .default([])
        .argParser(collected),
    )
    .addOption(new Option('--factuality <value>', 'how firmly it is put').choices(Factuality.options))
    .addOption(
      new Option('--mode <mode>', 'repeatable')
        .choices(Mode.options)
        .default([])
        .argParser(collected as never),
    )
    .option('--chain <ids>', 'who says it: ids of attributions of the report, outermost first, parted by commas')
    .option('--own-voice', 'the outlet itself says it')
}

/** What the options change, with every word found in the report: the evidence first, fillers nearest to it. Throws USAGE. */
export async function claimChange(
  store: Store,
  report: string,
  options: ChangeOptions,
  claim?: string,
): Promise<Change> {
  const { extraction } = await findReport(store, report)
  const { text } = extraction.document
  const known = extraction.claims.find(({ id }) => id === claim)?.evidence
  const evidence = options.evidence === undefined ? known : find(text, options.evidence, known?.start ?? 0)
  const fillers = options.argument.map((given) => {
    const [, role, words] = /^([a-z]+)=(.+)$/s.exec(given) ?? []
    const known = Role.safeParse(role)
    if (!known.success || words === undefined) {
      throw new HearsayError('USAGE', {
        reason: `--argument takes ROLE=WORDS with a role of ${Role.options.join(', ')}`,
      })
    }
    return { role: known.data, words: find(text, words, evidence?.start ?? 0) }
  })
  const whole = { ...(evidence && options.evidence !== undefined && { evidence }) }
  if (claim === undefined && (!options.evidence || !options.relation || fillers.length === 0)) {
    throw new HearsayError('USAGE', {
      reason: 'a claim is added with --relation, --evidence and at least one --argument',
    })
  }
  const added = claim === undefined ? { factuality: 'CT+' as const, modes: [], chain: [] } : {}
  return {
    ...added,
    ...whole,
    ...(options.relation !== undefined && { relation: options.relation }),
    ...(fillers.length > 0 && { arguments: fillers }),
    ...(options.factuality !== undefined && { factuality: options.factuality }),
    ...(options.mode.length > 0 && { modes: options.mode }),
    ...(options.chain !== undefined && { chain: options.chain.split(',') }),
    ...(options.ownVoice && { chain: [] }),
  }
}

/** Where the words stand: the first place from `from` on, else the last before it. */
function find(text: string, words: string, from: number): TextSpan {
  const after = text.indexOf(words, from)
  const at = after >= 0 ? after : text.lastIndexOf(words)
  if (at < 0 || words === '') throw new HearsayError('USAGE', { reason: `“${words}” does not stand in the report` })
  return textSpan(text, at, at + words.length)
}
