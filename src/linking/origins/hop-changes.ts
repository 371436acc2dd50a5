import type { z } from 'zod'
import {
  type Attribution,
  type Claim,
  type ClusterLink,
  type HopChange,
  type Quantity,
  shownClaimant,
} from '../../schema/index.ts'

/** A claim as one report puts it. */
export interface Wording {
  readonly claim: Claim
  /** Outermost first. */
  readonly chain: readonly Attribution[]
  readonly arguments: ClusterLink['arguments']
  readonly quantity?: Quantity
  readonly happened?: string
  /** Set when no one stands behind it but an outlet. */
  readonly isOutlets?: true
}

type Change = z.infer<typeof HopChange>

/** FactBank's values by how much is committed to. */
const STRENGTH: Readonly<Record<string, number>> = { Uu: 0, CTu: 0, PS: 1, PR: 2, CT: 3 }

/** Bounds that leave a figure open; a hop that drops one hardens it. */
const OPEN = new Set(['about', 'over', 'under', 'at-least', 'at-most', 'between'])

/**
 * What a report changed of a claim it took from another: how sure it is, whom it is given for, words that take sides, figure and bound,
 * arguments and date. In that order; empty where it passed all on.
 */
export function hopChanges(source: Wording, repeat: Wording): Change[] {
  return [
    ...certainty(source.claim, repeat.claim),
    ...attribution(source.isOutlets ? [] : source.chain, repeat.isOutlets ? [] : repeat.chain),
    ...figure(source.quantity, repeat.quantity),
    ...fillers(source.arguments, repeat.arguments),
    ...stated('time', source.happened, repeat.happened),
  ]
}

function certainty({ factuality: before }: Claim, { factuality: after }: Claim): Change[] {
  const [was, is] = [strength(before), strength(after)]
  if (was === is || before.at(-1) !== after.at(-1)) return []
  return [{ kind: is > was ? 'hardened' : 'softened', what: 'factuality', before, after }]
}

function strength(factuality: Claim['factuality']): number {
  return STRENGTH[factuality] ?? STRENGTH[factuality.slice(0, -1)] ?? 0
}

function attribution(source: readonly Attribution[], repeat: readonly Attribution[]): Change[] {
  const [before, after] = [speaker(source), speaker(repeat)]
  const changes = stated('attribution', before && nameOf(before), after && nameOf(after), isSame)
  const loaded = repeat.find((link) => link.loaded)
  const isNew = loaded !== undefined && !source.some((link) => link.loaded)
  return isNew ? [...changes, { kind: 'hardened', what: 'cue', after: loaded.cue.text }] : changes
}

/** Who is behind a claim, but for outlets that pass it on. */
function speaker(chain: readonly Attribution[]): Attribution | undefined {
  return chain.filter(({ claimant }) => claimant !== undefined && claimant.kind !== 'media').at(-1)
}

function nameOf({ claimant, source }: Attribution): string {
  return shownClaimant(claimant?.name ?? source?.text ?? '')
}

/** Names are one where one is the end or the beginning of the other: "Torm", "Defence Minister Ilva Torm". */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one.startsWith(other) || one.endsWith(other) || other.startsWith(one) || other.endsWith(one)
}

function figure(before: Quantity | undefined, after: Quantity | undefined): Change[] {
  if (!before || !after) return stated('figure', before?.text, after?.text)
  const number = ({ value, min, max }: Quantity) => JSON.stringify([value ?? min ?? max, max])
  const words = { before: before.text, after: after.text }
  if (number(before) !== number(after)) {
    const isSameNumber = (before.value ?? before.min ?? before.max) === (after.value ?? after.min ?? after.max)
    if (!isSameNumber) return [{ kind: 'changed', what: 'figure', ...words }]
  }
  if (before.bound !== after.bound) {
    const [wasOpen, isOpen] = [OPEN.has(before.bound), OPEN.has(after.bound)]
    const kind = wasOpen === isOpen ? 'changed' : wasOpen ? 'hardened' : 'softened'
    return [{ kind, what: 'bound', ...words }]
  }
  const counted = before.counted !== after.counted && before.counted !== undefined && after.counted !== undefined
  return counted ? [{ kind: 'changed', what: 'counted', before: before.counted!, after: after.counted! }] : []
}

function fillers(source: Wording['arguments'], repeat: Wording['arguments']): Change[] {
  const roles = [...new Set([...source, ...repeat].map(({ role }) => role))]
  return roles.flatMap((role) => {
    const of = (side: Wording['arguments']) => side.filter((filler) => filler.role === role)
    const [before, after] = [of(source), of(repeat)]
    const keys = (side: Wording['arguments']) =>
      side
        .map(({ key, path }) => path ?? key)
        .sort()
        .join(' ')
    if (keys(before) === keys(after)) return []
    const words = (side: Wording['arguments']) =>
      side.length === 0 ? undefined : side.map(({ name }) => name).join(', ')
    return stated(role, words(before), words(after))
  })
}

function stated(
  what: string,
  before: string | undefined,
  after: string | undefined,
  isEqual: (a: string, b: string) => boolean = (a, b) => a === b,
): Change[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'added', what, after }]
  if (after === undefined) return [{ kind: 'dropped', what, before }]
  return isEqual(before, after) ? [] : [{ kind: 'changed', what, before, after }]
}
