import type { Tree } from '../../attribution/index.ts'
import { groupedBy } from '../../learning/index.ts'
import type { RelationType, Role } from '../../schema/index.ts'
import type { Condition, Refusal } from '../factuality/refusal.ts'
import type { FillerTypes } from '../fillers/filler-types.ts'
import { type Frame, framesAt } from '../frames.ts'
import type { TriggerEntry } from '../triggers/trigger-index.ts'

/** A word that may evoke a relation, and how near the patterns came to it. */
export interface OpenTrigger {
  readonly token: number
  readonly relation: RelationType
  /** Its patterns for the word. */
  readonly entries: readonly TriggerEntry[]
  /** The condition on which the pattern that came nearest failed; `fired` where one did not fail. */
  readonly condition: Condition | 'fired'
  /** The pattern that came nearest. */
  readonly nearest: TriggerEntry
  /** The required role that it lacks. */
  readonly lacks?: Role
}

/** What the patterns make of every word of a Document: the frames they find, and all relations that a word may evoke, those of the frames among them. In text order. */
export function readTriggers(
  tree: Tree,
  index: ReadonlyMap<string, readonly TriggerEntry[]>,
  types: FillerTypes,
): { readonly frames: readonly Frame[]; readonly triggers: readonly OpenTrigger[] } {
  const frames: Frame[] = []
  const triggers: OpenTrigger[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const entries = index.get(tree.tokens.lemma[i]!) ?? index.get(tree.words[i]!)
    if (entries) readTrigger(tree, i, entries, types, frames, triggers)
  }
  return { frames, triggers }
}

/** The refusal of a relation's pattern that came nearest, and how many of its patterns were refused. */
interface Refused {
  readonly relation: RelationType
  nearest: Refusal
  rank: number
  count: number
}

/** Adds the frames that the patterns find in a word, and the relations that it may evoke. */
function readTrigger(
  tree: Tree,
  token: number,
  entries: readonly TriggerEntry[],
  types: FillerTypes,
  frames: Frame[],
  triggers: OpenTrigger[],
): void {
  const refused: Refused[] = []
  const found = framesAt(tree, token, entries, types, (refusal) => {
    const rank = NEARNESS.indexOf(refusal.condition)
    const { relation } = refusal.entry
    const known = refused.find((one) => one.relation === relation)
    if (!known) refused.push({ relation, nearest: refusal, rank, count: 1 })
    else {
      known.count++
      if (rank >= known.rank) return
      known.nearest = refusal
      known.rank = rank
    }
  })
  frames.push(...found)
  for (const { relation, pattern } of found) {
    const own = entriesOf(entries, relation)
    const nearest = own.find((entry) => entry.trigger === pattern)
    if (nearest) triggers.push({ token, relation, entries: own, condition: 'fired', nearest })
  }
  for (const { relation, nearest, rank, count } of refused) {
    if (rank < 0 || rank >= FAR || found.some((frame) => frame.relation === relation)) continue
    const own = entriesOf(entries, relation)
    // Where a pattern met all its conditions and yet tells nothing, it was an idiom or the like.
    if (count < own.length) continue
    const { entry, condition, role } = nearest
    triggers.push({ token, relation, entries: own, condition, nearest: entry, ...(role && { lacks: role }) })
  }
}

const grouped = new WeakMap<readonly TriggerEntry[], ReadonlyMap<RelationType, readonly TriggerEntry[]>>()

/** Those of a word's patterns that are of a relation: always the same array. */
function entriesOf(entries: readonly TriggerEntry[], relation: RelationType): readonly TriggerEntry[] {
  let groups = grouped.get(entries)
  if (!groups) {
    groups = groupedBy(entries, (entry) => entry.relation)
    grouped.set(entries, groups)
  }
  return groups.get(relation) ?? []
}

/** Conditions from those that a pattern fails on last. */
const NEARNESS: readonly Condition[] = [
  'required',
  'filled',
  'bare',
  'governs',
  'intransitive',
  'clausal',
  'clauseVerbs',
  'ability',
  'after',
  'without',
  'existential',
  'itself',
  'lemmas',
  'tag',
]
/** From here on a pattern was not met by the word itself. */
const FAR = NEARNESS.indexOf('lemmas')
