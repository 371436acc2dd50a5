import { dep, type Filler, type Tree } from '../../attribution/index.ts'
import type { Role } from '../../schema/index.ts'
import type { FillerTypes } from '../fillers/filler-types.ts'
import type { Frame } from '../frames.ts'
import { chooseFillers, likelyFillers, wordOf } from './choose-fillers.ts'
import { fillerCandidates } from './filler-features.ts'
import type { FrameModel } from './frame-model.ts'
import type { OpenTrigger } from './open-triggers.ts'
import type { PredicateReader } from './read-predicate.ts'
import { LEARNT_ROLES, roleBits } from './wanted-roles.ts'

/** A frame of the patterns with the roles that they left empty filled, where the trained model is sure of it, by words that they put in none. */
export function filledFrame(
  tree: Tree,
  frame: Frame,
  trigger: OpenTrigger,
  types: FillerTypes,
  predicateOf: PredicateReader,
  model: FrameModel,
): Frame {
  const { roles } = frame.relation
  const empty = roles.filter((role) => LEARNT_ROLES.includes(role) && !frame.fillers.has(role))
  if (empty.length === 0) return frame
  const held = new Set([...frame.fillers.values()].flat().map((one) => wordOf(tree, one.token)))
  const isFree = (token: number) => !held.has(wordOf(tree, token))
  // "[His] men captured tanks", "raids against [the regime]'s bombers": whose the other side is.
  const others = new Set((frame.fillers.get('recipient') ?? []).map((one) => one.token))
  const isOwner = (token: number) =>
    tree.tokens.dependency[token] === dep['nmod:poss'] && others.has(tree.tokens.head[token]!)
  const { view, near, read } = predicateOf(trigger.token)
  const words = near.filter(({ token }) => isFree(token)).map(read)
  const candidatesFor = (asked: readonly Role[]) =>
    fillerCandidates(tree, trigger, words, types, { isFree, roles: roleBits(asked) })
  // Mostly no word is likely in a role that is empty: then those that are filled need not be looked at.
  if (likelyFillers(tree, view, trigger, candidatesFor(empty), model.fillers, empty).length === 0) return frame
  const learnt = new Map<number, number>()
  const fillers = new Map<Role, readonly Filler[]>(frame.fillers)
  for (const { role, candidate, probability } of chooseFillers(
    tree,
    view,
    trigger,
    candidatesFor(roles),
    model.fillers,
  )) {
    const name = LEARNT_ROLES[role]!
    if (frame.fillers.has(name) || isOwner(candidate.token)) continue
    // "Soldiers found a cache of rifles in the mosque": a pattern that knows of no actor means somebody else than its subject.
    if (name === 'actor' && frame.pattern.roles.every((one) => one.role !== 'actor')) continue
    fillers.set(name, [{ token: candidate.token, inferred: candidate.up.length > 0 }])
    learnt.set(candidate.token, probability)
  }
  return learnt.size === 0 ? frame : { ...frame, fillers, learnt }
}
