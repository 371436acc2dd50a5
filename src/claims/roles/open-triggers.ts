import type { Tree } from '../../attribution/index.ts'
import type { RelationType, Role } from '../../schema/index.ts'
import type { FillerTypes } from '../filler-types.ts'
import { type Frame, framesAt } from '../frames.ts'
import type { Condition } from '../refusal.ts'
import type { TriggerEntry } from '../trigger-index.ts'

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

/** What the patterns make of every word of a Document: see `readTrigger`. In text order. */
export function readTriggers(
  tree: Tree,
  index: ReadonlyMap<string, readonly TriggerEntry[]>,
  types: FillerTypes,
): { readonly frames: readonly Frame[]; readonly triggers: readonly OpenTrigger[] } {
  const frames: Frame[] = []
  const triggers: OpenTrigger[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const entries = index.get(tree.tokens.lemma[i]!) ?? index.get(tree.words[i]!)
    if (!entries) continue
    const read = readTrigger(tree, i, entries, types)
    frames.push(...read.frames)
    triggers.push(...read.triggers)
  }
  return { frames, triggers }
}

/** What the patterns make of a word: the frames they find, and all relations that the word may evoke, those of the frames among them. */
function readTrigger(
  tree: Tree,
  token: number,
  entries: readonly TriggerEntry[],
  types: FillerTypes,
): { readonly frames: readonly Frame[]; readonly triggers: readonly OpenTrigger[] } {
  const refusals = new Map<RelationType, { entry: TriggerEntry; condition: Condition; role?: Role }[]>()
  const frames = framesAt(tree, token, entries, types, ({ entry, condition, role }) => {
    const known = refusals.get(entry.relation) ?? []
    known.push({ entry, condition, ...(role && { role }) })
    refusals.set(entry.relation, known)
  })
  const triggers: OpenTrigger[] = frames.flatMap((frame) => {
    const own = entries.filter((entry) => entry.relation === frame.relation)
    const nearest = own.find((entry) => entry.trigger === frame.pattern)
    return nearest ? [{ token, relation: frame.relation, entries: own, condition: 'fired' as const, nearest }] : []
  })
  for (const [relation, all] of refusals) {
    const own = entries.filter((entry) => entry.relation === relation)
    // Where a pattern met all its conditions and yet tells nothing, it was an idiom or the like.
    if (all.length < own.length || frames.some((frame) => frame.relation === relation)) continue
    const best = all.reduce((a, b) => (NEARNESS.indexOf(b.condition) < NEARNESS.indexOf(a.condition) ? b : a))
    if (NEARNESS.indexOf(best.condition) < 0 || NEARNESS.indexOf(best.condition) >= NEARNESS.indexOf('lemmas')) continue
    const { entry, condition, role } = best
    triggers.push({ token, relation, entries: own, condition, nearest: entry, ...(role && { lacks: role }) })
  }
  return { frames, triggers }
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
