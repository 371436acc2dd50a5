import { Command } from 'commander'
import { findClaim } from '../../query/index.ts'
import type { ClaimAnswer, ClaimMember } from '../../schema/index.ts'
import type { CommandFactory } from '../program.ts'
import { describeLink } from '../reading.ts'
import { readingStore } from '../store-option.ts'
import { inert } from '../table.ts'

/** `hearsay claim ID`: everything behind one claim. */
export const claimCommand: CommandFactory = ({ io }) =>
  new Command('claim')
    .description('show who says a claim, in which words, who denies it, its origins and its figures')
    .argument('<id>', 'id of a claim, as `hearsay claims` lists them')
    .addHelpText('after', '\nExamples:\n  hearsay claim k_0123456789abcdef\n  hearsay claim k_0123456789abcdef --json')
    .action(async (id: string, options) => {
      const answer = await readingStore(options.db, (store) => findClaim(store, id))
      io.out(options.json ? JSON.stringify(answer) + '\n' : describeAnswer(answer))
    })

function describeAnswer({ cluster, members, origins, against, echo, circular, numbers, near }: ClaimAnswer): string {
  const changed = echo.edges.filter(
    ({ changes = [], translatedFrom }) => changes.length > 0 || translatedFrom !== undefined,
  )
  const names = new Map(echo.nodes.map(({ id, name }) => [id, name]))
  const sections = [
    `${inert(cluster.sentence)}\n${cluster.state} · ${cluster.support} for, ${cluster.deny} against · origins ${origins.lower}–${origins.upper}${against ? `, of the denials ${against.lower}–${against.upper}` : ''}`,
    `Origins\n${[...origins.reasons, ...(circular ? [CIRCULAR[circular]] : [])].map((reason) => `  ${inert(reason)}`).join('\n')}`,
    `Who says so\n${members.map(describeMember).join('\n')}`,
    ...(changed.length > 0
      ? [`Changed on the way\n${changed.map((edge) => describeHop(edge, names)).join('\n')}`]
      : []),
    ...(numbers.length > 0
      ? [
          `Figures\n${numbers.map((line) => `  ${inert(`${line.words} — ${line.claimant}, ${line.publishedAt?.slice(0, 10) ?? 'date unknown'}${line.repeated > 0 ? `, repeated ${line.repeated} times` : ''}${line.conflicts ? `, against ${rivalsOf(line, numbers)}` : ''}`)}`).join('\n')}`,
        ]
      : []),
    ...(near.length > 0 ? [`Nearly the same\n${near.map(describeNear).join('\n')}`] : []),
  ]
  return sections.join('\n\n') + '\n'
}

/** The words of the figures that one cannot stand beside. */
function rivalsOf({ conflicts = [] }: ClaimAnswer['numbers'][number], numbers: ClaimAnswer['numbers']): string {
  return numbers.flatMap(({ claim, words }) => (conflicts.includes(claim) ? `“${words}”` : [])).join(' and ')
}

const CIRCULAR = {
  circle: 'Circular reporting: some of them draw on each other.',
  'one-origin': 'Several reports, and all of them go back to one origin.',
} as const

function describeHop(
  { from, to, changes = [], translatedFrom }: ClaimAnswer['echo']['edges'][number],
  names: ReadonlyMap<string, string>,
): string {
  const words = changes.map(
    ({ kind, what, before, after }) =>
      `${kind} ${what}: ${[before, after].map((word) => (word === undefined ? 'nothing' : `“${word}”`)).join(' → ')}`,
  )
  return `  ${inert(names.get(from) ?? from)} ← ${inert(names.get(to) ?? to)}: ${inert([...(translatedFrom === undefined ? [] : [`translated from ${translatedFrom}`]), ...words].join('; '))}`
}

function describeNear({ id, sentence, state, differs, how }: ClaimAnswer['near'][number]): string {
  const why = differs === 'unstated' ? 'may be the same, or another' : CONTRASTS[how].replace('{}', differs)
  return `  ${id} ${inert(sentence)} (${state}) — ${why}`
}

const CONTRASTS = {
  conflict: 'in conflict: another {} for the same',
  superseded: 'another {}, the later in place of the earlier',
  scope: 'another {}',
  unclear: 'may be the same, or another {}',
} as const

function describeMember(member: ClaimMember): string {
  const { claim, report, chain, stance, target, denies, side, said, copiedFrom, mayBe } = member
  const path = [report.outlet ?? report.file, ...chain.map(describeLink)].map(inert).join(' ← ')
  return `  ${stance}${target === 'content' ? '' : ` (${target})`}${denies ? `, since it denies: ${inert(denies.sentence)}` : ''} · ${path}${side === undefined ? '' : ` · ${SIDES[side]}`}${said === undefined ? '' : ` · said ${said}`} · ${report.publishedAt?.slice(0, 10) ?? 'date unknown'} · ${claim.factuality}\n    “${inert(claim.evidence.text)}”\n    ${report.id} [${claim.evidence.start}, ${claim.evidence.end})${copiedFrom === undefined ? '' : `, after ${copiedFrom}`}${mayBe ? `\n    perhaps ${inert(mayBe.name)}: ${inert(mayBe.reasons.join('; '))}` : ''}`
}

/** Whose side a named claimant is on. */
const SIDES = { actor: 'own side', recipient: 'other side', third: 'third party' } as const
