import { compare, fits, type Proposition, ROLES } from './compatible.ts'

/** A denial that names less than this many arguments may be about anything: "Karvalia did not supply". */
const LEAST_NAMED = 2

/**
 * Whether to deny one proposition is to deny another, more particular one: whatever the `general` one names the other names as well, as finely or
 * more so, and it happened within its days. "There are no factories in Karvalia" denies each factory there, whoever runs it; that Velmora runs none in one
 * town says nothing of others. Of several fillers of a role ("in Karvalia or Numaria") each is denied.
 */
export function denies(general: Proposition, particular: Proposition): boolean {
  if (general.arguments.length < LEAST_NAMED || compare(general, particular).kind !== 'compatible') return false
  if (general.period !== undefined && !isWithin(particular.period, general.period)) return false
  return ROLES.every((role) => {
    const named = general.arguments.filter((filler) => filler.role === role)
    const others = particular.arguments.filter((filler) => filler.role === role)
    return (
      named.length === 0 || named.some((broad) => others.some((fine) => fits(fine, broad) && !isFiner(broad, fine)))
    )
  })
}

function isFiner(a: Proposition['arguments'][number], b: Proposition['arguments'][number]): boolean {
  return (a.path ?? a.key).length > (b.path ?? b.key).length && a.key !== b.key
}

function isWithin(period: string | undefined, whole: string): boolean {
  if (period === undefined) return false
  const [first = '', last = ''] = period.split('/')
  const [from = '', to = ''] = whole.split('/')
  return from <= first && last <= to
}
