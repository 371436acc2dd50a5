import { child, dep, type Tree } from '../attribution/index.ts'
import type { FillerTypes } from './filler-types.ts'

/** Steps to someone who acts or is acted upon, where a named place stands for those who rule it. */
const ACTING = new Set([
  'subject',
  'object',
  'indirect',
  'possessor',
  'modifier',
  'governor',
  'of',
  'from',
  'against',
  'by',
])
const RECEIVING = new Set(['to', 'for', 'with'])
const RULED = new Set(['Party', 'Country', 'Organization'])
/** Prepositions before a name that may be of a place whatever it was taken for. */
const PLACING = new Set(['in', 'near', 'across', 'throughout', 'off', 'on'])

/** "Vastland is arming the Delta", "soldiers in the Skerries": a name that is no known one read by where it stands, not by its guessed type. */
export function mayBe(
  tree: Tree,
  token: number,
  step: string,
  wanted: readonly string[] | undefined,
  types: FillerTypes,
): boolean {
  if (wanted === undefined) return false
  const index = tree.mention[token]!
  const mention = index >= 0 ? tree.analysis.mentions[index] : undefined
  if (PLACING.has(step) && wanted.includes('Place')) return types.isGuess(tree, token)
  // "trained at the Marine University": a school that is known by its site.
  if (mention?.kind === 'name' && mention.type === 'Facility' && step === 'at') return wanted.includes('Party')
  if (mention?.kind !== 'name' || mention.type !== 'Place' || !wanted.some((one) => RULED.has(one))) return false
  // "to the Coral Front": what a town or region is sent to stays its place, but a group's name has an article.
  return ACTING.has(step) || (RECEIVING.has(step) && child(tree, token, dep.det) >= 0 && types.isGuess(tree, token))
}
