import { lowerBound } from '../../learning/index.ts'
import type { Claim, Entity, Extraction } from '../../schema/index.ts'

/** Words for people that are told apart only by whose they are. */
const PEOPLE =
  /^(?:fighter|member|militant|operative|soldier|troop|recruit|gunman|gunmen|men|cadre|cell|unit|unity|force|commander|officer|trainee|volunteer)$/

/** Words for people of an armed group whose name stands before them. */
const BAND = /^(?:fighter|militant|gunman|gunmen|member|operative|recruit)$/

/** Words for those through whom a state acts, where its name or people stands before them. */
const STATE = /^(?:government|regime|military|army|navy|authority|authorities|official|leadership|personnel)$/

/** What a party acts with, so that it is the party that acts: "Karvalian jets struck". */
const MEANS = /^(?:jet|warplane|plane|aircraft|airplane|bomber|helicopter|warship|destroyer|frigate|submarine)$/

/** What leads from people to whose they are. */
const WHOSE = /^ (?:of|from|belonging to|loyal to) (?:the )?/

/** What may stand between the name of an owner and what is his; not "-backed", nor what sets people against their state. */
const BETWEEN =
  /^(?:['’]s?)? (?:(?!rebel|opposition|former|dissident|insurgent|separatist|ex-|backed|trained|armed|funded|led|built|made|sponsored|supplied)\p{Ll}+ ){0,2}$/u

/** The Entity whose the described thing is, by a name or nationality that opens its phrase: "Karvalian", "the Front’s". */
export function ownerBefore(
  { start, end, text }: Claim['arguments'][number],
  head: string,
  extraction: Extraction,
  entities: ReadonlyMap<string, Entity>,
): Entity | undefined {
  const at = text.toLowerCase().lastIndexOf(head.replace(/y$/, ''))
  if (at <= 0) return undefined
  const names = namesOf(extraction)
  let first: Name | undefined
  for (
    let i = lowerBound(names.length, (place) => names[place]!.start < start);
    i < names.length && names[i]!.start < start + at;
    i++
  ) {
    const name = names[i]!
    const isOwner =
      name.end < Math.min(end, start + at) && BETWEEN.test(extraction.document.text.slice(name.end, start + at))
    if (isOwner && (!first || name.order < first.order)) first = name
  }
  return first && entities.get(first.id)
}

/** A name in a report: where it stands, whose it is, and the place of that entity among those of the report. */
interface Name {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly order: number
}

const known = new WeakMap<Extraction, readonly Name[]>()

/** The names of a report in text order, listed once. */
function namesOf(extraction: Extraction): readonly Name[] {
  const before = known.get(extraction)
  if (before) return before
  const names = extraction.entities.flatMap(({ id, mentions }, order) =>
    mentions.flatMap(({ kind, start, end }) => (kind === 'name' ? [{ start, end, id, order }] : [])),
  )
  names.sort((a, b) => a.start - b.start)
  known.set(extraction, names)
  return names
}

/**
 * The Entity that described people belong to, for the sake of comparison: "fighters of the Veshtari Front" and "Veshtari Front fighters" are that Front, "the
 * Karvalian government" is Karvalia, and so are "Karvalian jets" that act.
 */
export function whose(
  argument: Claim['arguments'][number],
  head: string,
  extraction: Extraction,
  entities: ReadonlyMap<string, Entity>,
): Entity | undefined {
  const isPeople = PEOPLE.test(head)
  const behind = isPeople ? ownerBehind(argument, extraction, entities) : undefined
  if (behind) return behind
  if (isPeople || STATE.test(head) || (MEANS.test(head) && argument.role === 'actor')) {
    const owner = ownerBefore(argument, head, extraction, entities)
    if (owner && (owner.type === 'Country' || (BAND.test(head) && owner.type === 'ArmedGroup'))) return owner
  }
  return undefined
}

function ownerBehind(
  { text, start, end }: Claim['arguments'][number],
  { document, entities: found }: Extraction,
  entities: ReadonlyMap<string, Entity>,
): Entity | undefined {
  const inside = text.search(/ (?:of|from|belonging to|loyal to) /)
  const from = inside < 0 ? end : start + inside
  const lead = WHOSE.exec(document.text.slice(from, from + 24))?.[0]
  if (lead === undefined) return undefined
  const at = from + lead.length
  const named = found.find(({ mentions }) =>
    mentions.some((mention) => mention.kind === 'name' && mention.start <= at && at < mention.end),
  )
  return named && entities.get(named.id)
}
