import { z } from 'zod'
import { digest } from './ids.ts'

/** How large a place is: a country, a part of one (state, province, county), or a settlement. Nothing finer is ever placed. */
export const PlaceLevel = z.enum(['country', 'region', 'settlement'])
export type PlaceLevel = z.infer<typeof PlaceLevel>

/**
 * Where an entity is, as far as its report tells. The place is one of a gazetteer of the packs; an entity that cannot be placed
 * has none. Coordinates are degrees north and east, rounded to two decimals, and stand for the whole of the gazetteer's place.
 */
export const ResolvedPlace = z
  .object({
    /** Country code, region and name of the gazetteer's place, parted by "/": `SY`, `SY/Aleppo`, `US/Ohio/Dayton`. */
    id: z.string(),
    name: z.string(),
    /** ISO 3166-1 alpha-2 code, or the code a pack gives to a country of its own; absent where a place is in no country. */
    country: z.exactOptional(z.string()),
    /** What the entity is. A `site` stands in the place named; so does a settlement that the gazetteer does not know. */
    kind: z.enum(['country', 'region', 'settlement', 'site']),
    latitude: z.number(),
    longitude: z.number(),
    /** Level of the place whose coordinates these are. */
    precision: PlaceLevel,
    /** Pack whose gazetteer has the place. */
    pack: z.exactOptional(z.string()),
    /** Probability, 0 to 1, that the entity is this place and no other of its name. */
    confidence: z.number(),
  })
  .readonly()
export type ResolvedPlace = z.infer<typeof ResolvedPlace>

/** `p_` and 16 hex digits: a place of a pack's gazetteer, by its id there, level and pack. */
export const placeId = ({ id, precision, pack = '' }: ResolvedPlace): string => `p_${digest(id, precision, pack)}`
