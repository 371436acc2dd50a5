import type { ClaimAnswer } from '../../../../src/schema/answers.ts'
import { plainName } from '../../wording/plain-name.ts'

/** One thing that a report changed of a claim it took from another. */
export interface HopChange {
  readonly kind: 'added' | 'dropped' | 'changed' | 'hardened' | 'softened'
  readonly what: string
  readonly before?: string | undefined
  readonly after?: string | undefined
}

type Edge = ClaimAnswer['echo']['edges'][number]

/** The claim an edge draws on and what it changed, where the server tells. */
export function hopOf(edge: Edge & { readonly source?: string; readonly changes?: readonly HopChange[] }) {
  const { source, changes } = edge
  return { source, changes }
}

/** The change that an arrow is drawn by: hardening before softening before what was left out or added. */
export function weightOf(changes: readonly HopChange[] | undefined): HopChange['kind'] | undefined {
  return (['hardened', 'softened', 'dropped', 'added', 'changed'] as const).find((kind) =>
    changes?.some((change) => change.kind === kind),
  )
}

/** `hardened certainty: as possible → as certain`, `dropped place: Tolm`. */
export function changeWords({ kind, what, before, after }: HopChange): string {
  const values = [before, after].filter((value) => value !== undefined).join(' → ')
  return `${kind} ${plainName(what)}${values === '' ? '' : `: ${values}`}`
}
