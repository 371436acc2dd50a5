/** The filters and order of `claims` as they stand in the address. */
export interface ClaimFilterState {
  readonly text?: string | undefined
  readonly relation?: string | undefined
  readonly actor?: string | undefined
  readonly recipient?: string | undefined
  readonly place?: string | undefined
  readonly claimant?: string | undefined
  readonly origin?: string | undefined
  readonly stance?: string | undefined
  readonly disputed?: string | undefined
  readonly minOrigins?: string | undefined
  readonly maxOrigins?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  readonly happenedSince?: string | undefined
  readonly happenedUntil?: string | undefined
  readonly saidSince?: string | undefined
  readonly saidUntil?: string | undefined
  readonly learntSince?: string | undefined
  readonly learntUntil?: string | undefined
  readonly offices?: string | undefined
  readonly sort?: string | undefined
}

/** Values to be set, each in place of what was; an absent value clears. */
export type FilterChange = Readonly<Partial<Record<keyof ClaimFilterState, string | undefined>>>

/** How many filters are set; the order is none, nor is what widens the list. */
export function filtersSet({ sort: _sort, offices: _offices, ...filters }: ClaimFilterState): number {
  return Object.values(filters).filter(Boolean).length
}
