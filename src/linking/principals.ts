import type { Resources } from '../resources/index.ts'
import type { Attribution, Entity, Extraction } from '../schema/index.ts'
import { stateOf } from './fillers.ts'
import { type GazetteerNames, gazetteerNames } from './gazetteer-names.ts'

/** What a principal is looked up in. */
export interface PrincipalContext {
  readonly extraction: Extraction
  readonly entities: ReadonlyMap<string, Entity>
  readonly resources: Resources
}

/**
 * Whom a named claimant speaks for, as `entity:ID`: a state for itself, its ministries, forces and seat; and for a person who holds one
 * of its offices, by the words before the name ("Karvalian Defence Minister Ilva Torm") or by what the same report says of the office.
 * Absent where nothing says so: then the party stands for itself.
 */
export function principalOf(
  { claimant, source }: Attribution,
  entity: Entity | undefined,
  context: PrincipalContext,
): string | undefined {
  const { extraction, entities, resources } = context
  const names = gazetteerNames(resources)
  const own = entity && (stateOf(entity, resources)?.id ?? (isPerson(entity, names) ? undefined : entity.id))
  if (own !== undefined) return `entity:${own}`
  if (!source || (entity && !isPerson(entity, names))) return undefined
  const offices = resources.lexicon('offices')
  const words = source.text.toLowerCase().split(/[^\p{L}]+/u)
  const holdsOffice =
    claimant?.kind === 'government' ||
    words.some((word) => offices.has(word) || (word.endsWith('s') && offices.has(word.slice(0, -1))))
  const near = holdsOffice ? statesWithin(source.start, source.end, context) : []
  if (near.length > 0) return `entity:${near[0]}`
  const held = extraction.claims.find(
    (claim) =>
      claim.relation === 'holds-office' &&
      claim.arguments.some(
        (one) => one.role === 'actor' && one.entity !== undefined && entities.get(one.entity)?.id === entity?.id,
      ),
  )
  const organization = held?.arguments.find((one) => one.role === 'organization' || one.role === 'place')
  const body = organization?.entity === undefined ? undefined : entities.get(organization.entity)
  if (!body || held?.former) return undefined
  return `entity:${stateOf(body, resources)?.id ?? body.id}`
}

function isPerson({ type }: Entity, names: GazetteerNames): boolean {
  return names.family(type) === 'Person'
}

/** States named within a span, by themselves, by their people or by a body of theirs. */
function statesWithin(start: number, end: number, { extraction, entities, resources }: PrincipalContext): string[] {
  return extraction.entities.flatMap(({ id, mentions }) => {
    const entity = entities.get(id)
    const stands = mentions.some((mention) => mention.kind === 'name' && start <= mention.start && mention.end <= end)
    const state = entity && stands ? stateOf(entity, resources) : undefined
    return state ? [state.id] : []
  })
}
