import {
  type Calibration,
  calibrated,
  createScorer,
  decodeModel,
  type LinearModel,
  type Scorer,
} from '../../learning/index.ts'
import { createLattice, decodeNames, type Lattice, makeRoom } from './decode-names.ts'
import { candidateTokens, type InnerWords, OFTEN, RARELY } from './name-candidates.ts'
import { contextFeatures, type NameView, wordFeatures } from './name-features.ts'
import { LABEL_COUNT, namesOf, type TaggedName } from './name-labels.ts'

/** A trained sequence model of names, ready to tag. */
export interface NameTagger {
  readonly scorer: Scorer
  readonly lattice: Lattice
  readonly scale: number
  readonly inner: InnerWords
  /** Turns shares of score into probabilities; measured on articles that were not trained on. */
  readonly calibration: Calibration
  /** Slot of the kept sum of each word seen. */
  readonly slots: Map<string, number>
}

const SLOTS = 1 << 15

/** Reads the model file. */
export function createNameTagger(bytes: Uint8Array): NameTagger {
  const { settings, arrays } = decodeModel(bytes)
  const { weights, transitions, rarely, often, shares, probabilities } = arrays
  const whole =
    weights instanceof Int8Array &&
    transitions instanceof Float32Array &&
    rarely instanceof Int32Array &&
    often instanceof Int32Array
  if (!whole) throw new RangeError('weights, transitions or inner words are missing')
  const inner = new Map<number, number>()
  for (const hash of rarely) inner.set(hash, RARELY)
  for (const hash of often) inner.set(hash, OFTEN)
  const calibration = { scores: [...(shares ?? [])], probabilities: [...(probabilities ?? [])] }
  const linear: LinearModel = {
    rows: Number(settings.rows),
    classes: LABEL_COUNT,
    scale: Number(settings.scale),
    weights,
  }
  return makeNameTagger(linear, transitions, inner, calibration)
}

/** A tagger from its parts. */
export function makeNameTagger(
  linear: LinearModel,
  transitions: Float32Array,
  inner: InnerWords,
  calibration: Calibration,
): NameTagger {
  return {
    scorer: createScorer(linear, SLOTS),
    lattice: createLattice(transitions),
    scale: linear.scale,
    inner,
    calibration,
    slots: new Map(),
  }
}

/** A tagged name with the probability that it is right, span and type. */
export interface ScoredName extends TaggedName {
  readonly confidence: number
}

/** Tags the names of a whole view. Linear in its tokens. */
export function tagNames(tagger: NameTagger, view: NameView): ScoredName[] {
  const found: ScoredName[] = []
  const marks = candidateTokens(view, tagger.inner)
  let from = 0
  while (from < view.length) {
    if (marks[from] === 0) {
      from++
      continue
    }
    let to = from + 1
    while (to < view.length && !view.opens[to] && marks[to] === 1) to++
    tagStretch(tagger, view, from, to, found)
    from = to
  }
  return found
}

function tagStretch(tagger: NameTagger, view: NameView, from: number, to: number, found: ScoredName[]): void {
  const { scorer, lattice } = tagger
  const length = to - from
  makeRoom(lattice, length)
  const { emissions, labels } = lattice
  for (let i = from; i < to; i++) {
    const word = view.words.surface[i]!
    scorer.sums[0] = slotOf(tagger, word, view.words.lower[i]!, view.words.shape[i]!)
    scorer.score(contextFeatures(view, i, scorer.features), 1)
    const at = (i - from) * LABEL_COUNT
    const { scores } = scorer
    for (let c = 0; c < LABEL_COUNT; c++) emissions[at + c] = scores[c]!
  }
  decodeNames(lattice, length, view.opens[from] ? LABEL_COUNT : 0)
  let any = 0
  for (let i = 0; i < length; i++) any |= labels[i]!
  if (any === 0) return
  for (const name of namesOf(labels.subarray(0, length))) {
    const share = certainty(emissions, labels, name, tagger.scale)
    const { calibration } = tagger
    const confidence = calibration.scores.length > 0 ? calibrated(calibration, share) : share
    found.push({ first: from + name.first, end: from + name.end, type: name.type, confidence })
  }
}

/** The slot with the summed features of a word; slots of rare words are reused when all are taken. */
function slotOf(tagger: NameTagger, word: string, lower: string, bits: number): number {
  const known = tagger.slots.get(word)
  if (known !== undefined) return known
  if (tagger.slots.size >= SLOTS) tagger.slots.clear()
  const slot = tagger.slots.size
  const { scorer } = tagger
  scorer.score(wordFeatures(word, lower, bits, scorer.features), 0)
  scorer.keep(slot)
  tagger.slots.set(word, slot)
  return slot
}

/**
 * Geometric mean over the name's tokens of the share that labels of its type have among all labels there: a stand-in for the
 * probability of the name that costs no second pass.
 */
function certainty(emissions: Float32Array, labels: Int32Array, name: TaggedName, scale: number): number {
  let log = 0
  for (let i = name.first; i < name.end; i++) {
    const at = i * LABEL_COUNT
    const begin = ((labels[i]! - 1) & ~3) + 1
    const own = emissions[at + labels[i]!]!
    let total = 0
    let ours = 0
    for (let c = 0; c < LABEL_COUNT; c++) {
      const share = Math.exp((emissions[at + c]! - own) / scale)
      total += share
      if (c >= begin && c < begin + 4) ours += share
    }
    log += Math.log(ours / total)
  }
  return Math.exp(log / (name.end - name.first))
}
