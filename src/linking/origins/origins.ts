import type { OriginsInterval } from '../../schema/index.ts'

/** Distinct parties behind the supporting claims of one cluster, by how well they are known. */
export interface OriginCounts {
  /** Persons and bodies that can be told from all others. */
  readonly named: number
  /**
   * Whom these speak for, each once: of those alone whose claim can mean no other and says all that the claim counted for says. At most
   * `named`.
   */
  readonly principals: number
  /** Outlets speaking in their own voice, and reports that an outlet is given for. */
  readonly outlets: number
  /** Those who are not named; of one state or body and described alike, one. */
  readonly unnamed: number
  readonly unknown: number
  /** Supporting claims that stand. */
  readonly support: number
}

/**
 * How many independent origins a claim has: at least `lower`, at most `upper`. The only place where origins are counted.
 * Named persons and bodies count once each in `upper`; in `lower` those of one principal (ministers of one government) count once, and
 * those whose claim says less do not count, since it may be about something else. An outlet may repeat what it does not credit, an unnamed
 * source may be another's named one, and nothing is known of the unknown: these raise `upper` alone. Where anyone supports the claim there
 * is at least one origin. For the reasons: `names` are those of the named parties, `taken` the descriptions that each report gives of one source (`withOneSource`).
 */
export function originsInterval(
  counts: OriginCounts,
  names: readonly string[] = [],
  taken: readonly (readonly string[])[] = [],
): OriginsInterval {
  const { named, principals, outlets, unnamed, unknown, support } = counts
  const known = named + outlets + unnamed + unknown
  const upper = Math.max(known, Math.min(support, 1))
  const lower = upper === 0 ? 0 : Math.max(1, Math.min(principals, named))
  const reasons: string[] = []
  if (known === 0 && upper > 0) reasons.push('Those who put it forward draw on each other in a circle.')
  if (upper === 0) reasons.push('No one is known to support it.')
  if (named > 0) {
    const shown = names.length > 0 ? `: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''}` : ''
    reasons.push(`${count(named, 'named party', 'named parties')} stood behind it${shown}.`)
  }
  if (principals < named) {
    reasons.push(
      principals > 0
        ? `They speak for ${count(principals, 'state or body', 'states and bodies')} whose words say as much as this claim; those of one may have it from each other, and whoever says less may mean something else.`
        : 'What they are given for says less than this claim, and may mean something else.',
    )
  }
  if (outlets > 0) {
    reasons.push(
      `${count(outlets, 'outlet', 'outlets')} put it in their own voice or gave no one behind it; each may repeat another.`,
    )
  }
  if (unnamed > 0)
    reasons.push(
      `${count(unnamed, 'unnamed source', 'unnamed sources')} may be among the others, so only the upper figure counts them; those of one body who are described alike are taken for one.`,
    )
  for (const words of taken.slice(0, 3)) {
    const described = words.map((one) => `“${one}”`).join(' and ')
    reasons.push(
      `${described} in one report are taken for one source: they say the same, and the opening sums up the rest.`,
    )
  }
  if (unknown > 0)
    reasons.push(`${count(unknown, 'claim names', 'claims name')} no one at all; that never raises the lower figure.`)
  if (upper > 0 && named === 0) reasons.push('Whoever they are, at least one party stands behind it.')
  return { lower, upper, reasons }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
