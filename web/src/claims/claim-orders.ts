/** The orders of claims in words; the first one is the usual one. */
export const claimOrders = [
  { value: '', label: 'in most reports' },
  { value: 'newest', label: 'newest' },
  { value: 'disputed', label: 'most disputed' },
  { value: 'origins', label: 'most independent origins' },
] as const
