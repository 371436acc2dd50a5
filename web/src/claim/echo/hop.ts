import { plainName } from '../../wording/plain-name.ts'

/** One thing that a report changed of a claim it took from another. */
export interface HopChange {
  readonly kind: 'added' | 'dropped' | 'changed' | 'hardened' | 'softened'
  readonly what: string
  readonly before?: string | undefined
  readonly after?: string | undefined
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

/** What happened to words on the way, in words: the language they were translated from, then what was changed. */
export function hopWords(hop: {
  readonly translatedFrom?: string
  readonly changes?: readonly HopChange[]
}): readonly string[] {
  const { translatedFrom, changes = [] } = hop
  return [...(translatedFrom === undefined ? [] : [`translated from ${translatedFrom}`]), ...changes.map(changeWords)]
}
