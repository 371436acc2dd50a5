/** How much each sign counts when a place is chosen among those of its name (log-odds). */
export interface PlaceWeights {
  /** For each tenfold of people. */
  readonly people: number
  readonly country: number
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
  /** Score of "none of these": what the gazetteer knows must do better to be believed. */
  readonly none: number
}

/** Set by coordinate search on the train half of the articles of LGL and TR-News (docs/decisions/0008-places.md). */
export const PLACE_WEIGHTS: PlaceWeights = {
  people: 1,
  country: 2.5,
  region: 1.5,
  contained: 6,
  sameCountry: 1,
  countryShare: 2,
  sameRegion: 1.5,
  regionShare: 2,
  near: 2,
  none: 3.5,
}
