import { lowerBound } from '../../learning/index.ts'
import type { Resources } from '../../resources/index.ts'
import {
  type Attribution,
  type Entity,
  type Extraction,
  entityId,
  nameKey,
  type Span,
  type TextSpan,
} from '../../schema/index.ts'
import { stateOf } from '../entities/fillers.ts'
import { type GazetteerNames, gazetteerNames } from '../entities/gazetteer-names.ts'

/** The principal of a person who holds an office of no one knows whom ("lawmaker Orrin Vey"): it may be any other's. */
export const UNSTATED_PRINCIPAL = 'unstated'

/** What a principal is looked up in. */
export interface PrincipalContext {
  readonly extraction: Extraction
  readonly entities: ReadonlyMap<string, Entity>
  readonly resources: Resources
}

/**
 * Whom a named claimant speaks for, as `entity:ID`: a state for itself, its ministries, forces and seat; and for a person the state or body
 * in the words that describe them ("Karvalian Defence Minister Ilva Torm", "Oskar Deln of the Veshtari Front"), or the one whose
 * office the same report says they hold. `source` is the source with all that describes it. `UNSTATED_PRINCIPAL` where they hold an office and
 * nothing says whose. Absent where nothing is said of them: then the party stands for itself.
 */
export function principalOf(
  { claimant }: Attribution,
  source: TextSpan | undefined,
  entity: Entity | undefined,
  context: PrincipalContext,
): string | undefined {
  const { extraction, entities, resources } = context
  const names = gazetteerNames(resources)
  const state = entity && stateOf(entity, resources)
  if (state) return `entity:${state.id}`
  const isKnownBody = entity?.aliases !== undefined && !isPerson(entity, names)
  if (isKnownBody) return `entity:${entity.id}`
  const offices = resources.lexicon('offices')
  let isOfficial = false
  if (source) {
    const words = source.text.toLowerCase().split(/[^\p{L}]+/u)
    isOfficial = words.some((word) => offices.has(word) || (word.endsWith('s') && offices.has(word.slice(0, -1))))
    const holdsOffice = claimant?.kind === 'government' || isOfficial
    const [near] = holdsOffice ? statesWithin(source, context) : []
    if (near !== undefined) return `entity:${near}`
    const described = entity && isPerson(entity, names) ? undefined : bodyBehind(entity?.name ?? source.text)
    if (described !== undefined) return `entity:${described}`
    const body = claimant?.kind === 'named-person' ? bodyWithin(source, entity, context) : undefined
    if (body !== undefined) return `entity:${body}`
  }
  if (entity && !isPerson(entity, names)) return `entity:${entity.id}`
  const held = extraction.claims.find(
    (claim) =>
      claim.relation === 'holds-office' &&
      !claim.former &&
      claim.arguments.some(
        (one) => one.role === 'actor' && one.entity !== undefined && entities.get(one.entity)?.id === entity?.id,
      ),
  )
  const organization = held?.arguments.find((one) => one.role === 'organization' || one.role === 'place')
  const body = organization?.entity === undefined ? undefined : entities.get(organization.entity)
  if (body) return `entity:${stateOf(body, resources)?.id ?? body.id}`
  return isOfficial || held ? UNSTATED_PRINCIPAL : undefined
}

/** The state or body named in the words for someone unnamed ("a senior Karvalian official"), as `entity:ID`; absent where none is. */
export function principalOfUnnamed(source: TextSpan, context: PrincipalContext): string | undefined {
  const [state] = statesWithin(source, context)
  const body = state ?? bodyWithin(source, undefined, context)
  return body === undefined ? undefined : `entity:${body}`
}

function isPerson({ type }: Entity, names: GazetteerNames): boolean {
  return names.family(type) === 'Person'
}

/** A name that was read in one with the body it belongs to: "Oskar Deln of the Veshtari Front". */
const WITH_BODY = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}) of the (\p{Lu}.+ .+)$/u

/** The person in such a name; absent where it is another. */
export function personBefore(name: string): string | undefined {
  return WITH_BODY.exec(name)?.[1]
}

function bodyBehind(name: string): string | undefined {
  const body = WITH_BODY.exec(name)?.[2]
  return body === undefined ? undefined : entityId('name', 'any', nameKey(body))
}

/** States named within a span, by themselves, by their people or by a body of theirs. */
export function statesWithin(span: Span, context: PrincipalContext): string[] {
  return namedWithin(span, context).flatMap((entity) => stateOf(entity, context.resources)?.id ?? [])
}

/** The last body named within a span that describes a person. */
function bodyWithin(span: Span, person: Entity | undefined, context: PrincipalContext): string | undefined {
  const names = gazetteerNames(context.resources)
  const bodies = namedWithin(span, context).filter(
    (entity) => entity.id !== person?.id && !isPerson(entity, names) && entity.name.includes(' '),
  )
  return bodies.at(-1)?.id
}

/** A name in the text and the place of its entity among those of the report. */
interface NamePlace extends Span {
  readonly entity: number
}

const namePlaces = new WeakMap<Extraction, readonly NamePlace[]>()

/** Every name of a report in text order; gathered once. */
function namesOf(extraction: Extraction): readonly NamePlace[] {
  const known = namePlaces.get(extraction)
  if (known) return known
  const places = extraction.entities
    .flatMap(({ mentions }, entity) =>
      mentions.flatMap(({ kind, start, end }) => (kind === 'name' ? [{ start, end, entity }] : [])),
    )
    .sort((a, b) => a.start - b.start)
  namePlaces.set(extraction, places)
  return places
}

/** Entities whose names stand within a span, in the order of the report's. Linear in the names there. */
export function namedWithin({ start, end }: Span, { extraction, entities }: PrincipalContext): Entity[] {
  const places = namesOf(extraction)
  const within = new Set<number>()
  for (let i = lowerBound(places.length, (at) => places[at]!.start < start); i < places.length; i++) {
    const place = places[i]!
    if (place.start > end) break
    if (place.end <= end) within.add(place.entity)
  }
  return [...within].sort((a, b) => a - b).flatMap((entity) => entities.get(extraction.entities[entity]!.id) ?? [])
}
