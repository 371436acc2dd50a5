import type { Span } from '../../schema/index.ts'
import type { Place } from './place.ts'

/** A name that may be a place's, with what its report says of it. */
export interface Toponym {
  /** Index of the entity that bears the name; absent for a name that stands only within others ("Ohio" in "Ohio State Police"). */
  readonly entity?: number
  /** The text uses it as a country's name, as far as its mentions' type tells. */
  readonly isCountry: boolean
  readonly candidates: readonly Place[]
  /** How often it is named; more for the place of the dateline. */
  readonly weight: number
  /** Where it stands within the names of bodies and sites. */
  readonly inner: readonly Span[]
  /** Numbers of the Toponyms printed behind it and a comma: "Aleppo, Syria". */
  readonly containers: readonly number[]
}
