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
  | { readonly kind: 'span'; readonly amount: number; readonly code: string; readonly direction: -1 | 1 }
  | {
      readonly kind: 'away'
      readonly amount: number
      readonly code: string
      readonly direction: -1 | 1
      readonly narrative: boolean
    }
  | { readonly kind: 'interval'; readonly from: DateParts; readonly to: DateParts }
)

export interface DateReading {
  readonly kind: 'date'
  readonly date: DateParts
}

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
  readonly season?: string
  readonly quarter?: number
  /** TIMEX3 part of day or clock time, with its T. */
  readonly part?: string
}
