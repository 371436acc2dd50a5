/** What stands printed, before it is placed in time: kinds differ in what they still need. */
export type TimeReading = { readonly end: number } & (
  | DateReading
  | { readonly kind: 'fixed'; readonly value: string; readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET' }
  | { readonly kind: 'days'; readonly offset: number; readonly part?: string }
  | {
      readonly kind: 'neighbour'
      readonly code: 'D' | 'W' | 'M' | 'Y'
      readonly count: number
      readonly offset: number
      readonly narrative: boolean
      readonly part?: string
    }
  | { readonly kind: 'neighbourDate'; readonly offset: number; readonly date: DateParts }
  | { readonly kind: 'weekend'; readonly offset: number }
  | { readonly kind: 'weekOf'; readonly date: DateParts }
  | { readonly kind: 'rest'; readonly code: 'W' | 'M' | 'Y' }
  | { readonly kind: 'span'; readonly amount: number; readonly code: string; readonly direction: -1 | 1 }
  | {
      readonly kind: 'away'
      readonly amount: number
      readonly code: string
      readonly direction: -1 | 1
      readonly narrative: boolean
      /** Days that the point counted from lies from now ("two days from tomorrow"). */
      readonly from?: number
    }
  | { readonly kind: 'interval'; readonly from: Endpoint; readonly to: Endpoint }
)

export interface DateReading {
  readonly kind: 'date'
  readonly date: DateParts
}

/** One end of an interval: a date, or days from now. */
export type Endpoint = DateReading | { readonly kind: 'days'; readonly offset: number }

/** The parts of a date that are printed. */
export interface DateParts {
  readonly year?: number
  /** Before Christ. */
  readonly before?: true
  /** The year is a decade (198) or a century (19) instead. */
  readonly grain?: 'decade' | 'century'
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  /** A season, quarter or half of a year by its TIMEX3 code: SU, Q3, H1. */
  readonly season?: string
  /** TIMEX3 part of day or clock time, with its T. */
  readonly part?: string
  /** Years, months or weeks from now, where the period is told so: "June next year", "the 20th of next month". */
  readonly years?: number
  readonly months?: number
  readonly weeks?: number
  /** Which such weekday of the month, or to come where no month is told; which week where no weekday is. -1 is the last. */
  readonly nth?: number
}
