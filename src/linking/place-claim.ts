import type { Claim, ExtractedEntity, PlaceLevel, ResolvedPlace, Role } from '../schema/index.ts'

/** Where a Claim says it is, as far as its report tells. */
export interface ClaimPlace {
  /** Role of the filler that says so. */
  readonly role: Role
  /** The filler as the report names it. */
  readonly name: string
  /** `site` for a factory, base or camp, which stands in the place; else the place itself is meant. */
  readonly kind: 'site' | 'place'
  /** Absent where the report does not say where the site is, or it cannot be told which place is meant. */
  readonly place?: ResolvedPlace
}

/** A filler of one of these roles is where the claim plays, whatever it is. */
const WHERE: ReadonlySet<Role> = new Set(['place', 'facility'])
/** An entity of one of these types is where the claim plays, unless it acts: "Kastrin denied it" is its government. */
const GROUNDS: ReadonlySet<string> = new Set(['Place', 'Facility'])
const FINENESS: Readonly<Record<PlaceLevel, number>> = { settlement: 3, region: 2, country: 1 }
/** Words that name no place of their own. */
const POINTING = /^(?:it|its|they|them|this|that|there|here|where|which|these|those|one|elsewhere)$/i

/**
 * Where a Claim is to be drawn: by the finest of its places and sites that has a place, of equals the first. Absent where it states
 * neither place nor site. `entities` are those of the Claim's Document, by id.
 */
export function placeClaim(claim: Claim, entities: ReadonlyMap<string, ExtractedEntity>): ClaimPlace | undefined {
  let best: ClaimPlace | undefined
  for (const { role, text, entity: id } of claim.arguments) {
    const entity = id === undefined ? undefined : entities.get(id)
    const isGround = role !== 'actor' && entity !== undefined && GROUNDS.has(entity.type)
    if (!WHERE.has(role) && !isGround) continue
    const name = entity?.name ?? text
    if (POINTING.test(name)) continue
    const isSite = entity ? entity.type === 'Facility' : role === 'facility'
    const found = {
      role,
      name,
      kind: isSite ? 'site' : 'place',
      ...(entity?.place && { place: entity.place }),
    } as const
    if (!best || fineness(found) > fineness(best)) best = found
  }
  return best
}

function fineness({ place }: ClaimPlace): number {
  return place ? FINENESS[place.precision] : 0
}
