import {
  adposition,
  agentOf,
  child,
  dep,
  isInfinitive,
  isPassive,
  isTime,
  subjectOf,
  type Tree,
  tag,
} from '../../attribution/index.ts'
import { feature2, hashText } from '../../learning/index.ts'
import { objectOf } from '../arguments/objects.ts'
import type { RoleCandidate } from './role-candidates.ts'

/** Room for the features of one candidate. */
export const ROLE_FEATURES = 48

/** What all candidates of one predicate share. */
export interface PredicateView {
  readonly token: number
  readonly lemma: number
  /** 0 noun or other, 1 active verb, 2 passive verb. */
  readonly voice: number
  readonly tag: number
  /** The words that syntax alone takes for subject, object and agent; -1 where there is none. */
  readonly subject: number
  readonly object: number
  readonly agent: number
  /** What hangs on it, as a number. */
  readonly shape: number
}

/** Looks at a predicate once for all its candidates. */
export function viewPredicate(tree: Tree, token: number): PredicateView {
  const { tokens } = tree
  const isVerb = tokens.tag[token] === tag.VERB || tokens.tag[token] === tag.AUX
  const voice = isVerb ? (isPassive(tree, token) ? 2 : 1) : 0
  let shape = voice
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const code = tokens.dependency[c]!
    const bit = SHAPE.indexOf(code)
    if (bit >= 0) shape |= 4 << bit
  }
  return {
    token,
    lemma: hashText(tokens.lemma[token]!),
    voice,
    tag: tokens.tag[token]!,
    subject: isVerb ? (subjectOf(tree, token)?.token ?? -1) : -1,
    object: isVerb ? (objectOf(tree, token)?.token ?? -1) : -1,
    agent: voice === 2 ? agentOf(tree, token) : -1,
    shape,
  }
}
const SHAPE = (['nsubj', 'obj', 'iobj', 'xcomp', 'ccomp', 'nsubj:pass', 'obl'] as const).map((name) => dep[name])

/** Writes the hashed features of one candidate into `out` and answers their number: the way to it, its words, the frame around it. */
export function roleFeatures(
  tree: Tree,
  view: PredicateView,
  { token, up, down }: RoleCandidate,
  out: Uint32Array,
): number {
  const { tokens, words } = tree
  const { lemma, voice } = view
  const way = wayOf({ up, down })
  const code = tokens.tag[token]!
  const prep = adposition(tree, token)
  const lead = prep === '' ? 0 : hashText(prep)
  const word = hashText(tokens.lemma[token]!)
  const kind = kindOf(tree, token)
  const isBefore = token < view.token ? 1 : 0
  const gap = bucket(Math.abs(token - view.token))
  const mark = child(tree, token, dep.mark)
  const opening = mark < 0 ? 0 : hashText(words[mark]!)
  const standing = standingOf(view, token)
  const short = (down[0] ?? 63) * 8 + Math.min(7, up.length)
  const over = up.length > 0 ? hashText(tokens.lemma[governor(tree, view.token, up.length)]!) : 0
  const first = up[0] ?? 63
  const place = isTime(tree, token) ? 1 : 0
  let count = 0
  const add = (template: number, a: number, b = 0) => {
    out[count++] = feature2(template, a, b)
  }
  add(1, way)
  add(2, way, voice)
  add(3, way, view.tag)
  add(4, way, lemma)
  add(5, way ^ lemma, voice)
  add(6, way, lead)
  add(7, way ^ lead, lemma)
  add(8, lead, lemma)
  add(9, lead, word)
  add(10, way, word)
  add(11, way, code)
  add(12, way, kind)
  add(13, kind, lemma ^ voice)
  add(14, lead ^ kind, short)
  add(15, way, isBefore * 16 + gap)
  add(16, short, isBefore * 16 + gap)
  add(17, way, view.shape)
  add(18, short ^ lemma, view.shape)
  add(19, standing, lemma)
  add(20, standing)
  add(21, standing, way)
  add(22, standing * 64 + kind, lemma)
  add(23, standing, view.shape)
  add(24, over, way)
  add(25, over ^ lead, first)
  add(26, opening, way)
  add(27, opening, lemma)
  add(28, place, way ^ lead)
  add(29, word, short)
  add(30, word, lemma)
  add(31, kind ^ lead, lemma)
  add(32, short, lemma)
  add(33, hashText(words[token]!), short)
  add(34, isInfinitive(tree, token) ? 1 : 0, short * 32 + code)
  add(35, lead, short)
  add(36, kind * 64 + standing, lead)
  add(37, lemma)
  return count
}

/** The way to a word through the tree, as a number. */
export function wayOf({ up, down }: Pick<RoleCandidate, 'up' | 'down'>): number {
  let way = 1
  for (const code of up) way = way * 64 + code + 1
  way = Math.imul(way, 0x9e3779b1)
  for (const code of down) way = Math.imul(way + code + 1, 0x85ebca6b)
  return way | 0
}

/** Whether syntax alone takes a word for the subject, the object or the agent, and the voice, as a number. */
export function standingOf({ subject, object, agent, voice }: PredicateView, token: number): number {
  return (token === subject ? 1 : 0) + (token === object ? 2 : 0) + (token === agent ? 4 : 0) + 8 * voice
}

/** The word reached by so many steps upwards. */
function governor(tree: Tree, from: number, steps: number): number {
  let at = from
  for (let i = 0; i < steps; i++) at = tree.tokens.head[at]!
  return at
}

/** What a word names, as a number: the type and kind of its mention, or its part of speech. */
export function kindOf(tree: Tree, token: number): number {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  if (index < 0) return tree.tokens.tag[token]!
  const { kind, type } = tree.analysis.mentions[index]!
  return hashText(type) ^ (kind === 'name' ? 1 : kind === 'pronoun' ? 2 : 3)
}

function bucket(gap: number): number {
  if (gap < 4) return gap
  return gap < 7 ? 4 : gap < 12 ? 5 : gap < 20 ? 6 : 7
}
