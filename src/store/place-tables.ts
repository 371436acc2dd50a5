import type { ColumnType, Generated } from 'kysely'

/** Written once, never changed. */
type Fixed<T> = ColumnType<T, T, never>

/** Places of gazetteers that some claim is placed by; never finer than a settlement. */
export interface PlacesTable {
  id: Generated<number>
  /** `p_…`. */
  ref: Fixed<string>
  /** The gazetteer's own id: `SY/Aleppo`. */
  gazetteer_id: Fixed<string>
  name: string
  country: string | null
  precision: Fixed<'country' | 'region' | 'settlement'>
  /** Degrees north and east. */
  latitude: number
  longitude: number
  /** Pack whose gazetteer has it; null where the reading does not say. */
  pack: string | null
}

/** Where each current Claim says it is; a Claim that says nothing of that has no row. */
export interface PlacingsTable {
  document: Fixed<number>
  /** Index into the claims of the Document's current extraction. */
  position: Fixed<number>
  proposition: Fixed<number>
  /** Role and words of the filler that says so. */
  role: Fixed<string>
  name: Fixed<string>
  kind: Fixed<'site' | 'place'>
  /** Null for what has no stated place. */
  place: Fixed<number | null>
  /** Probability that it is this place and no other of its name. */
  confidence: Fixed<number | null>
}
