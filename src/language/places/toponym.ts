import type { Place } from './place.ts'

/** An entity that may be a place, with what its report says of it. */
export interface Toponym {
  /** Index of the entity. */
  readonly entity: number
  /** Its name, as looked up. */
  readonly name: string
  readonly candidates: readonly Place[]
  /** How often it is named; more for the place of the dateline. */
  readonly weight: number
  /** Token of its first mention. */
  readonly token: number
  /** Numbers of the Toponyms printed behind it and a comma: "Aleppo, Syria". */
  readonly containers: readonly number[]
}
