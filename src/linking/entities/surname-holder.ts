import type { Resources } from '../../resources/index.ts'
import { nameKey, type Office } from '../../schema/index.ts'

type Tenure = Office['holders'][number]

/** How many years before taking office one is known by the family name alone. */
const BEFOREHAND = 2

const made = new WeakMap<Resources, ReadonlyMap<string, readonly Tenure[]>>()

/**
 * Full name of the holder of a listed office whom a family name alone means in a report of that date: the only one of that name who had
 * held one or soon would, else the only one then in office. Absent where that leaves several or none.
 */
export function surnameHolder(surname: string, date: string | undefined, resources: Resources): string | undefined {
  const tenures = tenuresBySurname(resources).get(nameKey(surname))
  if (!tenures) return undefined
  const year = date === undefined ? undefined : Number(date.slice(0, 4))
  const known = tenures.filter(({ from }) => year === undefined || Number(from.slice(0, 4)) <= year + BEFOREHAND)
  return only(known) ?? only(known.filter(({ from, until }) => date !== undefined && isWithin(date, from, until)))
}

function only(tenures: readonly Tenure[]): string | undefined {
  const [first] = tenures
  return tenures.every(({ name }) => name === first!.name) ? first?.name : undefined
}

function isWithin(date: string, from: string, until: string | undefined): boolean {
  const isBefore = (one: string, other: string) => one.slice(0, other.length) <= other.slice(0, one.length)
  return isBefore(from, date) && (until === undefined || isBefore(date, until))
}

function tenuresBySurname(resources: Resources): ReadonlyMap<string, readonly Tenure[]> {
  const before = made.get(resources)
  if (before) return before
  const fresh = new Map<string, Tenure[]>()
  for (const { offices } of resources.offices) {
    for (const tenure of offices.flatMap(({ holders }) => holders)) {
      const surname = nameKey(tenure.name).split(' ').at(-1)!
      // The last word of a Korean or Chinese name is a given name.
      if (surname.length < 4) continue
      const found = fresh.get(surname)
      if (found) found.push(tenure)
      else fresh.set(surname, [tenure])
    }
  }
  made.set(resources, fresh)
  return fresh
}
