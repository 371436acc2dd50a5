import type { Resources } from '../../resources/index.ts'
import type { TextSpan } from '../../schema/index.ts'
import { namedWithin, type PrincipalContext, statesWithin } from './principals.ts'

/** What the words for a claimant say of who it is. */
export interface ClaimantDescription {
  /** Classes of its nouns, each as a path from the broadest: `person/official/military`. */
  readonly classes: readonly string[]
  /** The nouns themselves. */
  readonly nouns: readonly string[]
  readonly isSeveral: boolean
  readonly isFormer: boolean
  readonly isDeputy: boolean
  readonly rank: 'high' | 'low' | undefined
  /** Whether it is told apart from others: "another official". */
  readonly isOther: boolean
  /** Whether it points back: "the official". */
  readonly isDefinite: boolean
  /** States and bodies it belongs to, by Entity id. */
  readonly states: readonly string[]
  readonly bodies: readonly string[]
}

const FORMER = /\b(?:former|ex|retired|onetime|then)\b/i
const DEPUTY = /\b(?:deputy|vice|assistant|under)\b/i
const HIGH = /\b(?:senior|top|high-ranking|high-level|leading|prominent)\b/i
const LOW = /\b(?:junior|low-ranking|low-level|mid-level|minor)\b/i
const OTHER = /\b(?:another|other|second|third|different|separate|additional|further)\b/i
const DEFINITE = /^(?:the|this|that|the same)\b/i
const SEVERAL = /^(?:two|three|four|five|six|several|some|many|both|various|a number of|a group of|multiple)\b/i

/** Reads the description of a claimant from its source, with all that describes it. */
export function describeClaimant(source: TextSpan, context: PrincipalContext): ClaimantDescription {
  const { text } = source
  const known = nounsIn(text, context.resources)
  const states = statesWithin(source, context)
  const bodies = namedWithin(source, context)
    .filter(({ id, type }) => !states.includes(id) && !['Person', 'Country', 'Nationality', 'Place'].includes(type))
    .map(({ id }) => id)
  return {
    classes: known.map(({ path }) => path),
    nouns: known.map(({ noun }) => noun),
    isSeveral: SEVERAL.test(text) || (known[0]?.isPlural ?? false),
    isFormer: FORMER.test(text),
    isDeputy: DEPUTY.test(text),
    rank: HIGH.test(text) ? 'high' : LOW.test(text) ? 'low' : undefined,
    isOther: OTHER.test(text),
    isDefinite: DEFINITE.test(text),
    states,
    bodies,
  }
}

/** Words that lead from who someone is to what they belong to or do. */
const ASIDE = /[,(]| (?:of|in|from|at|for|with|who|that|which|close|familiar|briefed|on) /

/** The nouns of a description that say what someone is, without what stands behind them. */
function nounsIn(text: string, resources: Resources) {
  const classes = resources.lexicon('claimant-classes')
  const [head = ''] = text.split(ASIDE, 1)
  return head
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => {
      const singular = word.replace(/s$/, '')
      const noun = classes.has(word) ? word : singular
      const path = classes.get(noun)
      return typeof path === 'string' ? { noun, path, isPlural: noun !== word } : []
    })
}

/**
 * Whether two descriptions may be of one claimant: nouns of which one's class stands above the other's, as many people, in office alike, and no state or body
 * of which the other names another. Where a noun is the same, so must be whether it is a deputy.
 */
export function mayBeOne(a: ClaimantDescription, b: ClaimantDescription): boolean {
  if (a.isOther || b.isOther || a.isSeveral !== b.isSeveral || a.isFormer !== b.isFormer) return false
  if (a.rank !== undefined && b.rank !== undefined && a.rank !== b.rank) return false
  if (!overlapIfKnown(a.states, b.states) || !overlapIfKnown(a.bodies, b.bodies)) return false
  if (a.isDeputy !== b.isDeputy && a.nouns.some((noun) => noun !== 'deputy' && b.nouns.includes(noun))) return false
  return a.classes.some((one) => b.classes.some((other) => isAbove(one, other) || isAbove(other, one)))
}

/** Whether two descriptions name one state or body between them. */
export function belongTogether(a: ClaimantDescription, b: ClaimantDescription): boolean {
  const shared = (x: readonly string[], y: readonly string[]) => x.some((one) => y.includes(one))
  return shared(a.states, b.states) || shared(a.bodies, b.bodies)
}

function overlapIfKnown(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.includes(one))
}

function isAbove(a: string, b: string): boolean {
  return a === b || b.startsWith(`${a}/`)
}
