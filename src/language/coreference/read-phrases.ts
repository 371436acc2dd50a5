import type { Tokens } from '../../schema/index.ts'
import { DEPENDENCY, dependencySet } from '../codes.ts'
import { newFeatures, PAIR_FEATURES, pairFeatures } from './antecedent-features.ts'
import { addToCluster, type ClustersSoFar, startClusters } from './clusters-so-far.ts'
import { FORM, HE, PERSON, SHE, THING } from './phrase-forms.ts'
import { ALIKE, createPhraseIndex } from './phrase-index.ts'
import type { Phrases } from './phrases.ts'

const SUBJECTS = dependencySet('nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj')
const CORE = dependencySet('nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl')
/** How many phrases before one are looked at. */
const NEAR = 50
/** The same for names and descriptions: those that share words are found by an index. */
const NEAR_NAMES = 12
/** How many sentences back a pronoun of the third person is followed. */
const REACH = 6

/** What a phrase may be: each earlier phrase it could take up, last of all nothing (-1), with the features of each. */
export interface Choices {
  phrase: number
  count: number
  readonly antecedents: Int32Array
  /** Features of choice c stand at c * PAIR_FEATURES. */
  readonly features: Uint32Array
  readonly featureCounts: Int32Array
}

/** The most choices a phrase can have. */
export const MOST_CHOICES = NEAR + 8 * ALIKE + 2

/**
 * Reads phrases in text order. `choose` is given the choices of each and answers the antecedent it takes up, -1 for none.
 * With `pronounsOnly` names and descriptions are not asked about: they take up what they were chained to before, or what is
 * worded alike. Returns the clusters. Linear in the phrases.
 */
export function readPhrases(
  phrases: Phrases,
  choose: (choices: Choices, clusters: ClustersSoFar) => number,
  pronounsOnly = false,
): ClustersSoFar {
  const count = phrases.list.length
  const clusters = startClusters(count)
  const choices: Choices = {
    phrase: 0,
    count: 0,
    antecedents: new Int32Array(MOST_CHOICES),
    features: new Uint32Array(MOST_CHOICES * PAIR_FEATURES),
    featureCounts: new Int32Array(MOST_CHOICES),
  }
  const index = createPhraseIndex(phrases)
  for (let i = 0; i < count; i++) {
    const form = phrases.form[i]!
    const isPronoun = form >= FORM.I
    if (pronounsOnly && !isPronoun) {
      addToCluster(clusters, phrases, i, index.same(i))
      index.add(i)
      continue
    }
    const near = isPronoun ? NEAR : NEAR_NAMES
    const isSpoken = phrases.speaker[i]! > 0 && form <= FORM.you && form >= FORM.I
    choices.phrase = i
    choices.count = 0
    let rank = 0
    const leaders = isPronoun ? mostSalient(phrases, clusters, i) : NO_LEADERS
    const last = Math.max(0, i - near)
    let j = i - 1
    for (; j >= last; j--) {
      if (isPronoun && phrases.sentence[i]! - phrases.sentence[j]! > REACH && !isSpoken) break
      if (phrases.list[j]!.head === phrases.list[i]!.head || isBarred(phrases, clusters, i, j)) continue
      addPair(phrases, clusters, choices, j, rank, leaders)
      if (agrees(phrases, clusters, i, j)) rank++
    }
    const matches = index.alike(i)
    for (const far of matches) if (far <= j) addPair(phrases, clusters, choices, far, rank, leaders)
    const at = choices.count++
    choices.antecedents[at] = -1
    choices.featureCounts[at] = newFeatures(phrases, i, matches.length, choices.features, at * PAIR_FEATURES)
    addToCluster(clusters, phrases, i, choose(choices, clusters))
    index.add(i)
  }
  return clusters
}

const NO_LEADERS: readonly number[] = []

/** The three phrases before a pronoun that stand out most among those that agree with it: near subjects, names, what is spoken of. */
function mostSalient(p: Phrases, clusters: ClustersSoFar, i: number): number[] {
  const { tokens } = p.syntax
  const best: number[] = []
  const scores: number[] = []
  for (let j = i - 1; j >= 0 && j > i - NEAR; j--) {
    const distance = p.sentence[i]! - p.sentence[j]!
    if (distance > 2) break
    if (!agrees(p, clusters, i, j) || isBarred(p, clusters, i, j)) continue
    const { head } = p.list[j]!
    const own =
      tokens.head[head] === tokens.head[p.list[i]!.head] &&
      tokens.dependency[p.list[i]!.head] !== DEPENDENCY['nmod:poss']
    if (own || p.list[j]!.end > p.list[i]!.first) continue
    const score =
      (SUBJECTS[tokens.dependency[head]!] ? 4 : 1) +
      (distance === 0 ? 2.5 : distance === 1 ? 1.5 : 0) +
      (p.form[j] === FORM.name ? 0.6 : 0) -
      (i - j) * 0.08 +
      Math.min(1, clusters.size[clusters.of[j]!]! * 0.1)
    let place = scores.length
    while (place > 0 && scores[place - 1]! < score) place--
    if (place >= LEADERS) continue
    best.splice(place, 0, j)
    scores.splice(place, 0, score)
    if (best.length > LEADERS) {
      best.pop()
      scores.pop()
    }
  }
  return best
}
/** How many phrases may stand out before a pronoun. */
const LEADERS = 3

function addPair(
  phrases: Phrases,
  clusters: ClustersSoFar,
  choices: Choices,
  j: number,
  rank: number,
  leaders: readonly number[],
): void {
  const at = choices.count++
  choices.antecedents[at] = j
  const place = leaders.indexOf(j)
  const { phrase, features } = choices
  choices.featureCounts[at] = pairFeatures(phrases, clusters, phrase, j, rank, place, features, at * PAIR_FEATURES)
}

/** Whether number and gender speak for it, or at least not against. */
function agrees(p: Phrases, clusters: ClustersSoFar, i: number, j: number): boolean {
  const cluster = clusters.of[j]!
  const number = p.number[j]! || clusters.number[cluster]!
  if (p.number[i]! > 0 && number > 0 && p.number[i] !== number) return false
  const a = p.gender[i]!
  const b = clusters.gender[cluster]!
  return a === 0 || b === 0 || a === b || (a === PERSON && b < THING) || (b === PERSON && a < THING)
}

/** Whether a pronoun cannot mean a phrase: one it is part of, one of its own clause, "she" a man or a thing, "it" a person, one of them several. */
function isBarred(p: Phrases, clusters: ClustersSoFar, i: number, j: number): boolean {
  const form = p.form[i]!
  if (form < FORM.I) return false
  const a = p.list[i]!
  const b = p.list[j]!
  if (b.first <= a.first && b.end >= a.end) return true
  if (isFellow(p.syntax.tokens, a.head, b.head) && !p.words.lower[a.head]!.includes('sel')) return true
  const gender = clusters.gender[clusters.of[j]!]!
  if (form === FORM.he) return gender === SHE || gender === THING || isSeveral(p, j)
  if (form === FORM.she) return gender === HE || gender === THING || isSeveral(p, j)
  if (form === FORM.it) return gender === HE || gender === SHE || p.form[j] === FORM.I || p.form[j] === FORM.you
  return form === FORM.I && (isSeveral(p, j) || p.form[j] === FORM.it)
}

/** Two parts of one clause: "the group denied it" is not the group denying itself. */
function isFellow({ head, dependency }: Tokens, a: number, b: number): boolean {
  return head[a] === head[b] && head[a]! >= 0 && CORE[dependency[a]!] === 1 && CORE[dependency[b]!] === 1
}

function isSeveral(p: Phrases, j: number): boolean {
  const form = p.form[j]!
  return form === FORM.coordination || form === FORM.we || form === FORM.they || form === FORM.those
}
