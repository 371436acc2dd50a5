import { type Proposition, ROLES, weightOf } from './compatible.ts'

/** The roles a proposition fills, as bits in the order of `ROLES`. */
export function shapeOf({ arguments: fillers }: Pick<Proposition, 'arguments'>): number {
  return fillers.reduce((shape, { role }) => shape | (1 << ROLES.indexOf(role)), 0)
}

/** Propositions of other kinds are never compatible. */
export function kindOf({ relation, planned }: Pick<Proposition, 'relation' | 'planned'>): string {
  return `${relation}|${planned ? 'planned' : ''}`
}

/**
 * Keys a proposition is kept under: one for every set of its roles that it may share with another, so that what is compatible is found
 * without reading what is not. A role with several fillers is kept under each of them.
 */
export function keptKeys(proposition: Proposition): readonly number[] {
  const shape = shapeOf(proposition)
  return subsetsOf(shape).flatMap((roles) => (suffices(proposition, roles) ? keysFor(proposition, shape, roles) : []))
}

/**
 * Keys under which all that are compatible with a proposition are kept, and hardly any other: for each of the `shapes` that propositions
 * of its kind have, the key of the roles that both fill.
 */
export function soughtKeys(proposition: Proposition, shapes: readonly number[]): readonly number[] {
  const own = shapeOf(proposition)
  return shapes.flatMap((shape) => (suffices(proposition, own & shape) ? keysFor(proposition, shape, own & shape) : []))
}

/** Whether to have the fillers of some roles in common is enough: a named party, or two others (`compare`). */
function suffices({ arguments: fillers }: Proposition, roles: number): boolean {
  let shared = 0
  for (const filler of fillers) if (roles & (1 << ROLES.indexOf(filler.role))) shared += weightOf(filler)
  return shared >= 2
}

function keysFor(proposition: Proposition, shape: number, roles: number): number[] {
  let starts = [`${kindOf(proposition)}|${shape}`]
  for (const [bit, role] of ROLES.entries()) {
    if (!(roles & (1 << bit))) continue
    const tops = new Set(proposition.arguments.flatMap((filler) => (filler.role === role ? topOf(filler) : [])))
    starts = starts.flatMap((start) => [...tops].map((top) => `${start}|${role} ${top}`))
  }
  return starts.map(hashOf)
}

/** Fillers that fit each other have it in common: the broadest that stands above them. */
function topOf({ key, path = key }: Proposition['arguments'][number]): string {
  return path.split('/', 1)[0]!
}

function subsetsOf(shape: number): number[] {
  const found: number[] = []
  for (let roles = shape; roles > 0; roles = (roles - 1) & shape) found.push(roles)
  return found
}

/** 48 bits: two different keys hardly ever have one hash, and where they do, comparing tells them apart. */
function hashOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x9747b28c]
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x5bd1e995) ^ (b >>> 15)
  }
  return (a >>> 0) * 0x10000 + ((b ^ (b >>> 13)) & 0xffff)
}
