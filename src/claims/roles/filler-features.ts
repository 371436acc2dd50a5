import { adposition, dep, isTime, type Tree, tag } from '../../attribution/index.ts'
import { feature2, hashText, type LinearModel } from '../../learning/index.ts'
import { follow } from '../arguments/positions.ts'
import type { FillerTypes } from '../fillers/filler-types.ts'
import { mentionOf } from '../fillers/filler-types.ts'
import { type ReadCandidate, readCandidate } from './label-roles.ts'
import type { OpenTrigger } from './open-triggers.ts'
import { type RoleCandidate, roleCandidates } from './role-candidates.ts'
import { kindOf, type PredicateView, standingOf, wayOf } from './role-features.ts'
import { ROLE_LABELS } from './role-labels.ts'
import { LEARNT_ROLES, wantedRoles } from './wanted-roles.ts'

/** Room for the features of one word in one role. */
export const FILLER_FEATURES = 40

/** A word that may fill roles of a trigger: where the patterns reach it, and for which roles its type fits. */
export interface FillerCandidate extends ReadCandidate {
  /** Roles, as bits in the order of `LEARNT_ROLES`. */
  readonly reached: number
  readonly fits: number
}

/** The words near a predicate that may fill roles. */
export function fillableNear(tree: Tree, predicate: number): readonly RoleCandidate[] {
  return roleCandidates(tree, predicate).filter(({ token }) => token !== predicate && isFillable(tree, token))
}

/** The words near a trigger that may fill roles, with their labels: what every relation that it may evoke starts from. */
export function fillableWords(tree: Tree, view: PredicateView, model: LinearModel): readonly ReadCandidate[] {
  return fillableNear(tree, view.token).map((candidate) => readCandidate(tree, view, candidate, model))
}

/** Which of the words near a trigger are looked at, and for which roles, as bits in the order of `LEARNT_ROLES`. */
export interface FillerQuestion {
  readonly isFree: (token: number) => boolean
  readonly roles: number
}

/** Every word in every role. */
const ALL: FillerQuestion = { isFree: () => true, roles: (1 << LEARNT_ROLES.length) - 1 }

/** The words near a trigger as its patterns see them: those that the labels were given to, and those that a path leads to. */
export function fillerCandidates(
  tree: Tree,
  { token, entries }: OpenTrigger,
  read: readonly ReadCandidate[],
  types: FillerTypes,
  { isFree, roles }: FillerQuestion = ALL,
): FillerCandidate[] {
  const wanted = wantedRoles(entries)
  const reached = new Map<number, number>()
  for (const [path, bits] of wanted.paths)
    for (const filler of follow(tree, token, path)) reached.set(filler.token, (reached.get(filler.token) ?? 0) | bits)
  const all: ReadCandidate[] = [...read]
  for (const other of reached.keys())
    if (other !== token && isFillable(tree, other) && isFree(other) && !read.some((one) => one.token === other))
      all.push({ token: other, up: [], down: [], label: 'none', probability: 1, second: 'none' })
  return all
    .filter((one) => !judges(tree, one.token, token))
    .map((one) => {
      let fits = 0
      for (const [number, names] of wanted.types) {
        const isAsked = ((roles >> number) & 1) === 1
        if (isAsked && (names.length === 0 || types.fits(tree, one.token, names))) fits |= 1 << number
      }
      const { token: own, up, down, label, probability, second } = one
      return { token: own, up, down, label, probability, second, reached: reached.get(own) ?? 0, fits }
    })
}

/**
 * "[The ministry] condemned the violation", "[the kingdom] is concerned about their ties", "[guards] fought off an attack": whoever judges,
 * fears or repels a deed is none of those who did it.
 */
function judges(tree: Tree, token: number, deed: number): boolean {
  const { head, dependency } = tree.tokens
  const above = head[deed]!
  const isSubject = dependency[token] === dep.nsubj || dependency[token] === dep['nsubj:pass']
  return above >= 0 && head[token] === above && isSubject && isApart(tree, above)
}
function isApart(tree: Tree, verb: number): boolean {
  const lemma = tree.tokens.lemma[verb]!
  return JUDGING.has(lemma) || (REPELLING.has(lemma) && /^(?:off|back)$/.test(tree.words[verb + 1] ?? ''))
}
const REPELLING = new Set(['fight', 'beat', 'fend', 'ward', 'stave', 'push', 'drive'])
const JUDGING = new Set(
  (
    'condemn denounce decry deplore criticise criticize slam blast reject protest lament regret deny investigate welcome praise laud hail ' +
    'applaud commend fear dread defend justify repel repulse foil thwart avert survive escape withstand concern worry alarm trouble ' +
    'concerned worried alarmed troubled anxious wary afraid fearful nervous uneasy angry furious critical suspicious'
  ).split(' '),
)

/** Whether a word names something: a noun, a pronoun or a number that no name has for a lesser part. */
function isFillable(tree: Tree, token: number): boolean {
  const index = tree.cover[token]!
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (mention?.kind === 'name' && mention.headToken !== token) return false
  // "[PORT SELLA] — There are no weapons": the dateline is no party.
  if (tree.tokens.dependency[token] === dep.parataxis && tree.tokens.head[token]! > token) return false
  const code = tree.tokens.tag[token]!
  if (code === tag.NOUN || code === tag.PROPN || code === tag.NUM) return true
  return (code === tag.PRON || mention !== undefined) && !OPEN.has(tree.words[token]!)
}
/** Pronouns that name nothing by themselves. */
const OPEN = new Set('what whatever who whom whose which when where why how there'.split(' '))

/** What is told of a word near a trigger whichever role it is asked for. */
export interface FillerView {
  readonly candidate: FillerCandidate
  readonly relation: number
  readonly lemma: number
  readonly noun: number
  readonly top: number
  readonly second: number
  readonly sure: number
  readonly standing: number
  readonly way: number
  readonly short: number
  readonly lead: number
  readonly kind: number
  readonly place: number
  readonly word: number
  readonly tag: number
  readonly dependency: number
  readonly isTime: number
  readonly isMention: number
}

/** Works out once what the features of a word in each role are made of. */
export function viewFiller(
  tree: Tree,
  view: PredicateView,
  { relation, token: trigger }: OpenTrigger,
  candidate: FillerCandidate,
): FillerView {
  const { token, label, second, probability } = candidate
  const { tokens } = tree
  const prep = adposition(tree, token)
  const gap = Math.abs(token - trigger)
  return {
    candidate,
    relation: hashText(relation.id),
    lemma: view.lemma,
    noun: view.tag,
    top: ROLE_LABELS.indexOf(label),
    second: ROLE_LABELS.indexOf(second),
    sure: Math.min(3, Math.max(0, Math.floor(probability * 5) - 1)),
    standing: standingOf(view, token),
    way: wayOf(candidate),
    short: (candidate.down[0] ?? 63) * 8 + candidate.up.length,
    lead: prep === '' ? 0 : hashText(prep),
    kind: kindOf(tree, token),
    place: (token < trigger ? 16 : 0) + (gap < 4 ? gap : gap < 7 ? 4 : gap < 12 ? 5 : gap < 20 ? 6 : 7),
    word: hashText(tokens.lemma[token]!),
    tag: tokens.tag[token]!,
    dependency: tokens.dependency[token]!,
    isTime: isTime(tree, token) ? 1 : 0,
    isMention: mentionOf(tree, token) < 0 ? 0 : 1,
  }
}

/** Writes the hashed features of a word in the role of that number into `out` and answers their number. */
export function fillerFeatures(filler: FillerView, role: number, out: Uint32Array): number {
  const { candidate, noun, top, second, sure, standing, way, short, lead, kind, place } = filler
  const r = role + 1
  const q = filler.relation ^ Math.imul(r, 0x9e3779b1)
  const ql = q ^ Math.imul(filler.lemma, 31)
  const isReached = (candidate.reached >> role) & 1
  const isOther = (candidate.reached & ~(1 << role)) === 0 ? 0 : 1
  const isFit = (candidate.fits >> role) & 1
  const state = isReached + 2 * isOther + 4 * isFit
  let count = 0
  const add = (template: number, a: number, b = 0) => {
    out[count++] = feature2(template + 64, a, b)
  }
  add(1, r)
  add(2, q)
  add(3, r, top * 4 + sure)
  add(4, q, top * 4 + sure)
  add(5, ql, top)
  add(6, r, second * 16 + top)
  add(7, r, state)
  add(8, q, state)
  add(9, r, state * 64 + top)
  add(10, ql, state)
  add(11, r, standing)
  add(12, q, standing)
  add(13, ql, standing)
  add(14, r, way)
  add(15, q, way)
  add(16, r * 32 + noun, way)
  add(17, r, lead)
  add(18, q, lead)
  add(19, ql, lead)
  add(20, r * 32 + noun, lead ^ short)
  add(21, r, kind)
  add(22, q, kind)
  add(23, q, kind ^ Math.imul(state, 0x85ebca6b))
  add(24, q, filler.word)
  add(25, r, place)
  add(26, r * 32 + noun, place)
  add(27, r, filler.isTime)
  add(28, r * 32 + state, filler.isMention)
  add(29, r * 32 + state, place)
  add(30, r * 32 + state, short)
  add(31, r * 32 + filler.tag, state)
  add(32, r * 32 + filler.dependency, state)
  return count
}
