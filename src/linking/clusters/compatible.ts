import type { ClusterLink } from '../../schema/index.ts'
import { overlap } from './period.ts'

/**
 * Whether a proposition leaves open whom it is about: no actor, and nobody named but a place ("someone trains fighters in Port Sella"). Two
 * claims of it may be about different things.
 */
export function isVague({ arguments: fillers }: Pick<ClusterLink, 'arguments'>): boolean {
  return !fillers.some(({ role, entity }) => role === 'actor' || (entity !== undefined && role !== 'place'))
}

/** What is compared of a ClusterLink. */
export type Proposition = Pick<ClusterLink, 'relation' | 'arguments' | 'planned' | 'period' | 'around'>

/** How two propositions of one relation stand to each other. */
export type Comparison =
  /** Nothing speaks against their being one claim, and enough is shared. */
  | { readonly kind: 'compatible' }
  /** The first argument in which they differ: a role, `time` or `status` (planned against existing). */
  | { readonly kind: 'different'; readonly argument: string }
  /** Each says more than the other, one of the argument and one of another: neither follows from the other. */
  | { readonly kind: 'unclear'; readonly argument: string }
  /** They share too little to say. */
  | { readonly kind: 'unrelated' }

/** Roles in order of what a reader is told first. */
export const ROLES = ['actor', 'recipient', 'item', 'facility', 'place', 'office', 'organization', 'instrument']

/**
 * Compares two propositions. A role unstated in one is no difference; a broader filler (arms, a country) is none to a narrower one
 * (missiles, a town in it), unless the other is narrower elsewhere: "sites in the capital" and "rocket factories in the country" may be two things. They
 * must share a named party, or two other fillers. Symmetric.
 */
export function compare(a: Proposition, b: Proposition): Comparison {
  if (a.relation !== b.relation || sharedBy(a, b) < ENOUGH) return { kind: 'unrelated' }
  const argument = conflict(a, b)
  if (argument !== undefined) return { kind: 'different', argument }
  const crossing = crossingOf(a, b)
  return crossing === undefined ? { kind: 'compatible' } : { kind: 'unclear', argument: crossing }
}

/** Roles in which what is meant may be said more or less finely. A state that acts through its army is not among them. */
const SCOPES = ['item', 'facility', 'place']

/** The role in which one is narrower, where the other is narrower in a role before it. */
function crossingOf(a: Proposition, b: Proposition): string | undefined {
  let narrower: 'a' | 'b' | undefined
  for (const role of SCOPES) {
    const others = fillersOf(b, role)
    for (const one of fillersOf(a, role)) {
      if (others.some(({ key }) => key === one.key)) continue
      const other = others.find((filler) => fits(one, filler))
      const [own, its] = [one.path ?? one.key, other && (other.path ?? other.key)]
      if (its === undefined || own === its) continue
      const side = own.length > its.length ? 'a' : 'b'
      if (narrower !== undefined && narrower !== side) return role
      narrower = side
    }
  }
  return undefined
}

/** The first argument in which two propositions of one relation cannot both be meant, however little they share. */
export function conflict(a: Proposition, b: Proposition): string | undefined {
  const role = ROLES.find((name) => {
    const [few, many] = byNumber(fillersOf(a, name), fillersOf(b, name))
    return few.length > 0 && !few.every((one) => many.some((other) => fits(one, other)))
  })
  if (role !== undefined) return role
  if ((a.planned ?? false) !== (b.planned ?? false)) return 'status'
  const [one, other] = [a.period ?? a.around, b.period ?? b.around]
  return one !== undefined && other !== undefined && !overlap(one, other) ? 'time' : undefined
}

/**
 * Whether a proposition says too little to be known again: "someone tests a missile" in two reports may be two tests. It does not even share enough
 * with itself.
 */
export function isBare(proposition: Proposition): boolean {
  return sharedBy(proposition, proposition) < ENOUGH
}

/** What two propositions must share to be one: a named party, or two other fillers. */
const ENOUGH = 2

/**
 * What it tells to have a filler in common: two for a named party, one for any other filler, and nothing for who acts by a bare noun ("the group",
 * "rebels"), which is another in each report.
 */
export function weightOf({ role, name, entity }: Filler): number {
  if (entity !== undefined && role !== 'place') return 2
  return role === 'actor' && entity === undefined && !name.includes(' ') ? 0 : 1
}

/** How much two propositions have in common. */
function sharedBy(a: Proposition, b: Proposition): number {
  let shared = 0
  for (const role of ROLES) {
    const [few, many] = byNumber(fillersOf(a, role), fillersOf(b, role))
    for (const one of few) {
      const both = many.filter((other) => fits(one, other)).map((other) => Math.min(weightOf(one), weightOf(other)))
      shared += Math.max(0, ...both)
    }
  }
  return shared
}

function byNumber(a: readonly Filler[], b: readonly Filler[]): readonly [readonly Filler[], readonly Filler[]] {
  return a.length <= b.length ? [a, b] : [b, a]
}

/**
 * Keys under which a proposition's possible partners are found: two that are compatible have one in common. One a named filler, and
 * one for each two other fillers.
 */
export function anchorsOf({ relation, planned, arguments: fillers }: Proposition): readonly string[] {
  const start = `${relation}|${planned ? 'planned' : ''}|`
  const top = ({ role, key, path = key }: Proposition['arguments'][number]) => `${role} ${path.split('/', 1)[0]}`
  const isNamed = ({ role, entity }: Proposition['arguments'][number]) => entity !== undefined && role !== 'place'
  const others = [...new Set(fillers.map(top))].sort()
  const pairs = others.flatMap((a, i) => others.slice(i + 1).map((b) => `${start}${a}|${b}`))
  const named = fillers.filter(isNamed).map((filler) => start + top(filler))
  return [...new Set([...named, ...(fillers.every(isNamed) ? [] : pairs)])]
}

type Filler = Proposition['arguments'][number]

function fillersOf({ arguments: fillers }: Proposition, role: string): readonly Filler[] {
  return fillers.filter((filler) => filler.role === role)
}

/** Whether two fillers of a role may be one: the same, or one broader than the other. */
export function fits(a: Filler, b: Filler): boolean {
  if (a.key === b.key) return true
  const [one, other] = [a.path ?? a.key, b.path ?? b.key]
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)
}
