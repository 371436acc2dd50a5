import { findQuantities, findTimes, parse, unitsNamed } from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { Quantity, TimeExpression } from '../../schema/index.ts'
import { bareDocument } from '../bare-document.ts'
import type { SpecCase, SpecResult } from './spec-cases.ts'
import { hasSpecValue } from './time-values.ts'

/** An expression as some reader found it. */
export interface FoundTime extends Pick<TimeExpression, 'start' | 'end' | 'text' | 'value'> {
  readonly type?: TimeExpression['type']
}

/** How one case went; `found` says what stood there instead, for error analysis. */
export interface SpecOutcome {
  readonly passed: boolean
  readonly found: readonly (FoundTime | Quantity)[]
}

/** Reads a case with `findTimes` or `findQuantities`. It passes with every expression found, its value right, and none besides. */
export function scoreSpecCase(given: SpecCase, resources: Resources): SpecOutcome {
  const syntax = parse(bareDocument(given.id, given.input, given.reference), resources)
  const times = findTimes(syntax)
  const { family } = given
  if (family !== 'numbers' && family !== 'currencies' && family !== 'units') return scoreSpecTimes(given, times)
  const found = findQuantities(syntax, times, resources).filter(({ unit }) => {
    // A file of units expects the numbers with a unit of its kind; one of numbers takes no notice of what has a unit.
    return family === 'numbers' || (unit !== undefined && isUnitOf(family, unit, resources))
  })
  const right = given.expected.every((result) =>
    found.some((quantity) => isSpecQuantity(quantity, result, given, resources)),
  )
  const none = found.every(
    (quantity) =>
      given.expected.some((result) => overlaps(quantity, result)) ||
      (family === 'numbers' && quantity.unit !== undefined),
  )
  return { passed: right && none, found }
}

function isUnitOf(list: 'currencies' | 'units', unit: string, resources: Resources): boolean {
  return unit !== '%' && [...resources.lexicon(list).values()].includes(unit)
}

/** Scores the times that any reader found in a case. Times of another TIMEX3 type than those expected are not held against it. */
export function scoreSpecTimes(given: SpecCase, found: readonly FoundTime[]): SpecOutcome {
  const { expected, input } = given
  const right = expected.every((result) =>
    found.some((time) => sameWords(input, time, result) && hasSpecValue(time, result)),
  )
  const types = new Set(expected.map(({ type }) => TYPES[type] ?? 'DATE'))
  const none = found.every(
    (time) =>
      expected.some((result) => overlaps(time, result)) ||
      (expected.length > 0 && time.type !== undefined && !types.has(time.type)),
  )
  return { passed: right && none, found }
}

const TYPES: Readonly<Record<string, TimeExpression['type']>> = { duration: 'DURATION', set: 'SET', time: 'TIME' }

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

/** Words that one side takes in and the other leaves out; they change no value. */
const EDGES =
  /^(?:the|a|an|from|between|on|in|at|of|for|to|by|during|since|after|before|until|till|starting|beginning|no|later|earlier|greater|than|[.,])$/i

/** Whether two spans overlap and differ at their ends by prepositions, articles and punctuation only. */
function sameWords(input: string, a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  if (!overlaps(a, b)) return false
  const before = input.slice(Math.min(a.start, b.start), Math.max(a.start, b.start))
  const behind = input.slice(Math.min(a.end, b.end), Math.max(a.end, b.end))
  return [before, behind].every((text) => text.split(/\s+|(?=[.,])/).every((word) => word === '' || EDGES.test(word)))
}

/** A quantity is right with the number and unit told; its span may also take in the bound and what is counted. */
function isSpecQuantity(quantity: Quantity, result: SpecResult, given: SpecCase, resources: Resources): boolean {
  const { value, min, max, unit, start, end } = quantity
  const inside = start <= result.start && result.end <= end
  if (!inside && !sameWords(given.input, quantity, result)) return false
  const told = result.value ?? Number.NaN
  if (![value, min, max].some((number) => number !== undefined && isClose(number, told))) return false
  if (result.unit === undefined) return true
  if (unit === result.currency) return true
  return unit !== undefined && unitsNamed(result.unit, resources).includes(unit)
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1e-6)
}
