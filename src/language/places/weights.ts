/** How much each sign counts when a place is chosen among those of its name (log-odds). */
export interface PlaceWeights {
  /** For each tenfold of people. */
  readonly people: number
  readonly capital: number
  readonly country: number
  /** A country whose name the text uses as a country's. */
  readonly asCountry: number
  readonly region: number
  /** The place lies in the place printed behind it: "Paris, Texas". */
  readonly contained: number
  /** Its country is that of other places of the report: whether at all, and by their share. */
  readonly sameCountry: number
  readonly countryShare: number
  /** The same for its region. */
  readonly sameRegion: number
  readonly regionShare: number
  /** Other places of the report are near. */
  readonly near: number
  /** Score of "none of these" while toponyms are weighed against each other. */
  readonly none: number
  /** The same when confidence is told, and what scores are multiplied by then: left alone they speak too surely. */
  readonly doubt: number
  readonly sharpness: number
}

/** Set by hand: see docs/decisions/0006-places.md. */
export const PLACE_WEIGHTS: PlaceWeights = {
  people: 1,
  capital: 2,
  country: 2.5,
  asCountry: 2,
  region: 1.5,
  contained: 6,
  sameCountry: 1,
  countryShare: 2,
  sameRegion: 3,
  regionShare: 5,
  near: 2,
  none: 1.5,
  doubt: 3.5,
  sharpness: 0.8,
}
