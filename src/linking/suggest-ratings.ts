import type { RatingSuggestion } from '../schema/index.ts'

/** Figures of a claim that its credibility is suggested from. */
export interface ClaimFigures {
  /** Independent origins. */
  readonly lower: number
  readonly upper: number
  /** Standing claims for it, and claims against it. */
  readonly support: number
  readonly deny: number
  /** Named parties and outlets behind it. */
  readonly known: number
  /** The strongest factuality among the claims for it. */
  readonly factuality: string
}

/**
 * Credibility by the Admiralty scale, step by step: 3 to begin with, better with more origins, worse with denials and hedges. Never 1
 * below two origins that are certain.
 */
export function suggestCredibility({ lower, upper, support, deny, known, factuality }: ClaimFigures): RatingSuggestion {
  if (support === 0) {
    return deny > 0
      ? { value: '5', reasons: [`no claim stands for it, ${deny} against: 5`] }
      : { value: '6', reasons: ['no claim stands for it: 6'] }
  }
  if (known === 0) return { value: '6', reasons: ['no one who can be named stands behind it: 6'] }
  const reasons = ['starts at 3, possibly true']
  let value = 3
  const step = (by: number, why: string) => {
    value += by
    reasons.push(`${why}: ${by < 0 ? '−' : '+'}${Math.abs(by)}`)
  }
  if (lower >= 2) step(-2, `at least ${lower} independent origins`)
  else if (upper >= 2) step(-1, `perhaps ${upper} origins, 1 certain`)
  if (deny > 0) step(deny >= support ? 2 : 1, `${deny} against, ${support} for`)
  if (factuality !== 'CT+') step(1, `put forward as ${factuality} at the most`)
  const least = lower >= 2 ? 1 : 2
  const result = String(Math.min(5, Math.max(least, value)))
  return { value: result, reasons: [...reasons, `= ${result}`] }
}

/** ICD 203's words for the credibility suggested, and how much confidence that deserves; never high, which is for a person to say. */
export function suggestJudgement(
  credibility: RatingSuggestion,
  { lower, upper }: Pick<ClaimFigures, 'lower' | 'upper'>,
): { readonly likelihood: RatingSuggestion; readonly confidence: RatingSuggestion } {
  const likelihood = LIKELIHOODS[credibility.value ?? '6']
  const value = lower >= 2 && upper - lower <= 1 ? 'moderate' : 'low'
  return {
    likelihood:
      likelihood === undefined
        ? { reasons: ['the credibility cannot be judged'] }
        : {
            value: likelihood,
            reasons: [`credibility ${credibility.value} as suggested: ${likelihood.replaceAll('-', ' ')}`],
          },
    confidence: {
      value,
      reasons: [`between ${lower} and ${upper} independent origins: ${value}; high is for a person to say`],
    },
  }
}

const LIKELIHOODS: Readonly<Record<string, string>> = {
  1: 'very-likely',
  2: 'likely',
  3: 'roughly-even',
  4: 'unlikely',
  5: 'very-unlikely',
}

/** How what a party stood behind has fared, in claims. */
export interface PartyFigures {
  readonly claims: number
  /** Claims that another origin stands behind as well. */
  readonly borneOut: number
  /** Claims that someone denies. */
  readonly denied: number
  /** Set when these are the newest of more. */
  readonly isCut?: true
}

/** Fewer claims than this say nothing of a party. */
const FEWEST = 5

/** Reliability by the Admiralty scale from how often others bear a party out and how often they deny it. Never A, which is for a person to say. */
export function suggestReliability({ claims, borneOut, denied, isCut }: PartyFigures): RatingSuggestion {
  if (claims < FEWEST) return { value: 'F', reasons: [`${claims} claims, and ${FEWEST} are needed: F`] }
  const per = (part: number) => Math.round((100 * part) / claims)
  const [good, bad] = [per(borneOut), per(denied)]
  const value = bad >= 60 ? 'E' : bad >= 30 ? 'D' : good >= 50 && bad <= 10 ? 'B' : 'C'
  return {
    value,
    reasons: [
      `${borneOut} of ${isCut ? 'its newest ' : ''}${claims} claims borne out by another origin: ${good} %`,
      `${denied} of ${claims} denied by someone: ${bad} %`,
      `E from 60 % denied, D from 30 %, B from 50 % borne out and at most 10 % denied, else C: ${value}`,
    ],
  }
}
