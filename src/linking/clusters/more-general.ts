import { compare, fits, type Proposition, ROLES } from './compatible.ts'
import { EVER } from './placed-in-time.ts'

/**
 * Whether one proposition says nothing that another does not say as well: whatever the `general` one names the other names too, as finely or more
 * so, and it happened within its days. Of several fillers of a role ("in Karvalia or Numaria") one is enough.
 */
export function isMoreGeneral(general: Proposition, particular: Proposition): boolean {
  if (compare(general, particular).kind !== 'compatible') return false
  if (general.period !== undefined && !isWithin(particular.period, general.period)) return false
  // That somebody did not do it of late is no word on whether he does, or did all year.
  if (isOneOccurrence(general) && particular.around === undefined && !isWithin(particular.period, general.around!))
    return false
  return ROLES.every((role) => {
    const named = general.arguments.filter((filler) => filler.role === role)
    const others = particular.arguments.filter((filler) => filler.role === role)
    return (
      named.length === 0 || named.some((broad) => others.some((fine) => fits(fine, broad) && !isFiner(broad, fine)))
    )
  })
}

/** A denial that names less than this many arguments may be about anything: "Karvalia did not supply". */
const LEAST_NAMED = 2

/**
 * Whether to deny one proposition is to deny another. "There are no factories in Karvalia" denies each factory there, whoever runs it; that Velmora
 * runs none in one town says nothing of others.
 */
export function denies(general: Proposition, particular: Proposition): boolean {
  return general.arguments.length >= LEAST_NAMED && isMoreGeneral(general, particular)
}

/** Whether it is told of one occurrence about a day, not of all that came before. */
function isOneOccurrence({ around }: Proposition): boolean {
  return around !== undefined && !around.startsWith(EVER)
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
