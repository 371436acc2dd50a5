import { newFeatures, PAIR_FEATURES, pairFeatures } from './antecedent-features.ts'
import { addToCluster, type ClustersSoFar, startClusters } from './clusters-so-far.ts'
import { FORM, PERSON } from './phrase-forms.ts'
import type { Phrases } from './phrases.ts'

/** How many phrases before one are looked at, and how many more that share its head, its chain or its speaker. */
const NEAR = 50
const ALIKE = 4
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

const MOST = NEAR + 3 * ALIKE + 2

/**
 * Reads phrases in text order. `choose` is given the choices of each and answers the antecedent it takes up, -1 for none.
 * Training and use walk the same way. Returns the clusters. Linear in the phrases.
 */
export function readPhrases(phrases: Phrases, choose: (choices: Choices, clusters: ClustersSoFar) => number): ClustersSoFar {
  const count = phrases.list.length
  const clusters = startClusters(count)
  const choices: Choices = {
    phrase: 0,
    count: 0,
    antecedents: new Int32Array(MOST),
    features: new Uint32Array(MOST * PAIR_FEATURES),
    featureCounts: new Int32Array(MOST),
  }
  const byHead = new Map<number, number[]>()
  const byChain = new Map<number, number[]>()
  const bySpeaker = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const form = phrases.form[i]!
    const isPronoun = form >= FORM.I
    const speaker = form === FORM.I || form === FORM.we || form === FORM.you || form === FORM.name ? phrases.speaker[i]! : 0
    const alike = isPronoun ? [] : recent(byHead, phrases.head[i]!)
    const ofChain = phrases.chain[i]! > 0 ? recent(byChain, phrases.chain[i]!) : []
    const spoken = speaker > 0 ? recent(bySpeaker, speaker) : []
    choices.phrase = i
    choices.count = 0
    let rank = 0
    for (let j = i - 1; j >= 0 && j >= i - NEAR; j--) {
      if (isPronoun && phrases.sentence[i]! - phrases.sentence[j]! > REACH && speaker === 0) break
      if (phrases.list[j]!.head === phrases.list[i]!.head) continue
      addPair(phrases, clusters, choices, j, rank)
      if (agrees(phrases, clusters, i, j)) rank++
    }
    for (const far of [alike, ofChain, spoken]) {
      for (const j of far) {
        if (j >= i - NEAR && !(isPronoun && phrases.sentence[i]! - phrases.sentence[j]! > REACH && speaker === 0)) continue
        if (choices.antecedents.lastIndexOf(j, choices.count - 1) >= 0 && choices.count > 0) continue
        addPair(phrases, clusters, choices, j, rank)
      }
    }
    const at = choices.count++
    choices.antecedents[at] = -1
    const room = choices.features.subarray(at * PAIR_FEATURES, (at + 1) * PAIR_FEATURES)
    choices.featureCounts[at] = newFeatures(phrases, i, alike.length, room)
    addToCluster(clusters, phrases, i, choose(choices, clusters))
    if (!isPronoun) put(byHead, phrases.head[i]!, i)
    if (phrases.chain[i]! > 0) put(byChain, phrases.chain[i]!, i)
    if (phrases.speaker[i]! > 0 && form === FORM.I) put(bySpeaker, phrases.speaker[i]!, i)
  }
  return clusters
}

function addPair(phrases: Phrases, clusters: ClustersSoFar, choices: Choices, j: number, rank: number): void {
  const at = choices.count++
  choices.antecedents[at] = j
  const room = choices.features.subarray(at * PAIR_FEATURES, (at + 1) * PAIR_FEATURES)
  choices.featureCounts[at] = pairFeatures(phrases, clusters, choices.phrase, j, rank, room)
}

function recent(table: ReadonlyMap<number, number[]>, key: number): readonly number[] {
  return table.get(key) ?? []
}

/** Keeps the latest few. */
function put(table: Map<number, number[]>, key: number, phrase: number): void {
  const list = table.get(key)
  if (!list) table.set(key, [phrase])
  else {
    list.push(phrase)
    if (list.length > ALIKE) list.shift()
  }
}

/** Whether number and gender speak against it. */
function agrees(p: Phrases, clusters: ClustersSoFar, i: number, j: number): boolean {
  const cluster = clusters.of[j]!
  const number = p.number[j]! || clusters.number[cluster]!
  if (p.number[i]! > 0 && number > 0 && p.number[i] !== number) return false
  const a = p.gender[i]!
  const b = clusters.gender[cluster]!
  return a === 0 || b === 0 || a === b || (a === PERSON && b < 3) || (b === PERSON && a < 3)
}
