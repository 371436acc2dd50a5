import type { PlaceLevel } from '../../schema/index.ts'

/** A place of the gazetteer. */
export interface Place {
  /** Country, region and name parted by "/". */
  readonly id: string
  readonly name: string
  readonly kind: PlaceLevel
  /** ISO 3166-1 alpha-2 code; empty where the place is in no country. */
  readonly country: string
  /** Name of the first-level region it is in; empty where none is known, and for such a region itself. */
  readonly region: string
  /** Degrees north. */
  readonly latitude: number
  /** Degrees east. */
  readonly longitude: number
  /** People living there; 0 where the gazetteer does not say. */
  readonly population: number
  /** Pack whose table has it. */
  readonly pack: string
  /** The seat of its country's government. */
  readonly isCapital: boolean
}
