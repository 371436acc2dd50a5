// Apart from the schemas, so that pages can show the scales without a validator.

/** Admiralty scale: reliability of a claimant or outlet, A to F (cannot be judged), and credibility of a claim, 1 to 6 (cannot be judged). */
export const RELIABILITIES = {
  A: 'reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const
export const CREDIBILITIES = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const

/** ICD 203: how likely something is, in per cent, and how much confidence the judgement deserves. */
export const LIKELIHOODS = {
  'almost-no-chance': '1–5 %',
  'very-unlikely': '5–20 %',
  unlikely: '20–45 %',
  'roughly-even': '45–55 %',
  likely: '55–80 %',
  'very-likely': '80–95 %',
  'almost-certain': '95–99 %',
} as const
export const CONFIDENCES = { low: 'low', moderate: 'moderate', high: 'high' } as const

/** Values by kind of rating, each with its meaning. */
export const RATING_VALUES = {
  reliability: RELIABILITIES,
  credibility: CREDIBILITIES,
  likelihood: LIKELIHOODS,
  confidence: CONFIDENCES,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
