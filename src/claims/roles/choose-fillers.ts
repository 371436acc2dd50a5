import { adposition, type Tree } from '../../attribution/index.ts'
import { type LogisticModel, logisticProbability } from '../../learning/index.ts'
import type { Role } from '../../schema/index.ts'
import { isNoOne, isTeller } from '../fillers/no-party.ts'
import type { ChosenFiller } from './evocation-features.ts'
import { FILLER_FEATURES, type FillerCandidate, fillerFeatures, viewFiller } from './filler-features.ts'
import type { OpenTrigger } from './open-triggers.ts'
import type { PredicateView } from './role-features.ts'
import { LEARNT_ROLES } from './wanted-roles.ts'

const PARTIES: ReadonlySet<Role> = new Set(['actor', 'recipient'])

/** Below this a role stays empty. */
const LEAST = 0.5

/** The likeliest filler of each role of a trigger, the surest first; no word fills two roles. */
export function chooseFillers(
  tree: Tree,
  view: PredicateView,
  trigger: OpenTrigger,
  candidates: readonly FillerCandidate[],
  model: LogisticModel,
): readonly ChosenFiller[] {
  const all = likelyFillers(tree, view, trigger, candidates, model, trigger.relation.roles)
  all.sort((a, b) => b.probability - a.probability || a.candidate.token - b.candidate.token || a.role - b.role)
  const roles = new Set<number>()
  const words = new Set<string>()
  return all.filter(({ role, candidate }) => {
    const word = wordOf(tree, candidate.token)
    if (roles.has(role) || words.has(word)) return false
    roles.add(role)
    words.add(word)
    return true
  })
}

/** Every word that likely fills one of these roles of a trigger. */
export function likelyFillers(
  tree: Tree,
  view: PredicateView,
  trigger: OpenTrigger,
  candidates: readonly FillerCandidate[],
  model: LogisticModel,
  roles: readonly Role[],
): ChosenFiller[] {
  const all: ChosenFiller[] = []
  for (const candidate of candidates) {
    const filler = viewFiller(tree, view, trigger, candidate)
    for (let role = 0; role < LEARNT_ROLES.length; role++) {
      const name = LEARNT_ROLES[role]!
      if (!roles.includes(name) || isNoOne(tree, candidate.token, name)) continue
      if (isTeller(tree, candidate.token, trigger.token)) continue
      // "The priority was to export arms", "raised in letters": who does something, and whom it is done to, are of a kind that may.
      if (PARTIES.has(name) && ((candidate.fits >> role) & 1) === 0) continue
      // "Coordinate their war against the kingdom": not with it.
      const isReached = ((candidate.reached >> role) & 1) === 1
      if (PARTIES.has(name) && !isReached && adposition(tree, candidate.token) === 'against') continue
      const count = fillerFeatures(filler, role, features)
      const probability = logisticProbability(model, features, count)
      if (probability >= LEAST) all.push({ role, candidate, probability })
    }
  }
  return all
}
const features = new Uint32Array(FILLER_FEATURES)

/** What a word denotes, or the word itself: one thing fills one role. */
export function wordOf(tree: Tree, token: number): string {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  return index >= 0 ? String(tree.entity[index]!) : tree.tokens.lemma[token]!
}
