import type { Resources } from '../../resources/index.ts'
import {
  type Attribution,
  type EntityId,
  entityId,
  type ListedHolder,
  nameKey,
  type Office,
} from '../../schema/index.ts'
import { gazetteerNames } from '../entities/gazetteer-names.ts'
import { namesHolder, officeWords } from '../entities/office-holder.ts'
import type { PartyContext } from './parties.ts'
import { namedWithin, statesWithin } from './principals.ts'

/** An office with the day after which its list knows nothing. */
interface Listed extends Office {
  readonly asOf: string
}

const made = new WeakMap<Resources, ReadonlyMap<string, Listed>>()

/**
 * Whom a pack lists as the holder of the office that an unnamed claimant is given by ("Karvalia's defence minister"), on a date. Absent for a former or deputy
 * one, where more is said than the office, and where the date is not certainly within what the list knows.
 */
export function listedHolder(
  { claimant, source }: Attribution,
  date: string | undefined,
  context: PartyContext,
): ListedHolder | undefined {
  if (claimant?.kind !== 'unnamed-person' || !source || date === undefined) return undefined
  const offices = officesOf(context.resources)
  const [words = ''] = source.text.split(/[,(]| who | which | that /, 1)
  if (offices.size === 0 || !namesHolder(words)) return undefined
  const named = namedWithin(source, context)
  const own = new Set(mentionWords(source, context))
  const said = officeWords(words).filter((word) => !own.has(word))
  const bodies = [...named.map(({ id }) => id), ...statesWithin(source, context)]
  const office = bodies.map((body) => offices.get(keyOf(body, said))).find((found) => found !== undefined)
  const tenure = office?.holders.find((one) => isCertainly(date, one.from, one.until ?? office.asOf))
  if (!office || !tenure) return undefined
  return { ...tenure, entity: personId(tenure.name, context.resources), see: office.see }
}

/** Offices by the Entity they are of and the words for them. */
function officesOf(resources: Resources): ReadonlyMap<string, Listed> {
  const known = made.get(resources)
  if (known) return known
  const names = gazetteerNames(resources)
  const fresh = new Map<string, Listed>()
  for (const { asOf, offices } of resources.offices) {
    for (const office of offices) {
      const entry = names.find(office.of, 'Country') ?? names.find(office.of, 'Organization')
      if (!entry) continue
      const body = entityId('gazetteer', names.family(entry.type), nameKey(entry.name))
      for (const words of [office.office, ...(office.words ?? [])]) {
        fresh.set(keyOf(body, officeWords(words)), { ...office, asOf })
      }
    }
  }
  made.set(resources, fresh)
  return fresh
}

function keyOf(body: string, words: readonly string[]): string {
  return `${body} ${[...new Set(words)].sort().join(' ')}`
}

/** Words of the names that stand within a source. */
function mentionWords(
  source: { readonly start: number; readonly end: number },
  { extraction }: PartyContext,
): string[] {
  return extraction.entities.flatMap(({ mentions }) =>
    mentions
      .filter(({ kind, start, end }) => kind === 'name' && source.start <= start && end <= source.end)
      .flatMap(({ text }) => officeWords(text)),
  )
}

/** Whether a date is after the one and before the other, to the precision that all of them have. */
function isCertainly(date: string, from: string, until: string): boolean {
  return isBefore(from, date) && isBefore(date, until)
}

function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 10)
  return a.slice(0, length) < b.slice(0, length)
}

function personId(name: string, resources: Resources): EntityId {
  const names = gazetteerNames(resources)
  const entry = names.find(name, 'Person')
  if (entry) return entityId('gazetteer', names.family(entry.type), nameKey(entry.name))
  const key = nameKey(name)
  return entityId('name', key.includes(' ') ? 'any' : names.family('Person'), key)
}
