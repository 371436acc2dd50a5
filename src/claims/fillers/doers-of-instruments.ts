import {
  adposition,
  agentOf,
  antecedent,
  dep,
  type Filler,
  possessorsOf,
  type Tree,
  tag,
} from '../../attribution/index.ts'
import type { Role } from '../../schema/index.ts'
import { claimantOf, doerOf } from '../arguments/doers.ts'
import type { FillerTypes } from './filler-types.ts'
import { isLikeness } from './likeness.ts'

/** "A strike by [the army] killed a general", "a rocket fired by [the militia] hit": whose the deed or the arms are that a verb has for its subject. */
export function doerOfInstrument(
  tree: Tree,
  verb: number,
  fillers: ReadonlyMap<Role, readonly Filler[]>,
  types: FillerTypes,
): Filler | undefined {
  const instrument = fillers.get('instrument')?.[0]?.token
  if (instrument === undefined || !fillers.has('recipient') || tree.tokens.tag[verb] !== tag.VERB) return undefined
  if (instrument > verb) return undefined
  const isDeed = types.fits(tree, instrument, ['Assault'])
  const owner = possessorsOf(tree, instrument).find(
    ({ token }) =>
      !isLikeness(tree, token) &&
      (isDeed ? adposition(tree, token) !== 'of' : isOwn(tree, token)) &&
      types.fits(tree, antecedent(tree, token), PARTIES),
  )
  const token = owner
    ? antecedent(tree, owner.token)
    : isDeed
      ? ((doerOf(tree, instrument) ?? claimantOf(tree, instrument))?.token ?? -1)
      : senderOf(tree, instrument, verb)
  return token >= 0 && types.fits(tree, token, PARTIES) ? { token, inferred: true } : undefined
}
const PARTIES = ['Party']

/** "[The kingdom]’s drones", "the kingdom, [whose] drones", "[army] drones": arms of somebody; those of a make ("Velmoran drones") are in other hands as often. */
function isOwn(tree: Tree, owner: number): boolean {
  const code = tree.tokens.dependency[owner]
  if (code === dep.compound) return tree.tokens.tag[owner] === tag.NOUN && tree.cover[owner]! < 0
  return code === dep['nmod:poss'] && !PRONOUNS.has(tree.words[owner]!)
}
const PRONOUNS = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your'])

/** "A rocket fired by [the militia] hit a house": who sent what does it; or -1. */
function senderOf(tree: Tree, arms: number, verb: number): number {
  for (let c = tree.first[arms]!; c >= 0 && c < verb; c = tree.next[c]!)
    if (c > arms && tree.tokens.dependency[c] === dep.acl && SENDING.has(tree.tokens.lemma[c]!)) return agentOf(tree, c)
  return -1
}
const SENDING = new Set(
  'fire launch plant drop lob hurl throw send shoot detonate carry mount lay place fly'.split(' '),
)
