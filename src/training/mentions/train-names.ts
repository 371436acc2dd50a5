import {
  CAPITAL,
  candidateTokens,
  contextFeatures,
  createNameTagger,
  DIGIT,
  emptyTransitions,
  type InnerWords,
  knownCodes,
  LABEL_COUNT,
  labelsOf,
  matchNames,
  type NameTrie,
  type NameView,
  nameView,
  OFTEN,
  RARELY,
  type TaggedName,
  tagNames,
  wordFeatures,
  wordsFrom,
} from '../../language/index.ts'
import {
  type Calibration,
  type ChainExample,
  calibrate,
  encodeModel,
  hashText,
  type ModelFile,
  quantiseChain,
  trainChain,
} from '../../learning/index.ts'
import type { NameDocument } from './name-corpora.ts'

/** The view of a corpus document, as the engine would see its own tokens. */
export function viewOf(document: NameDocument, trie: NameTrie): NameView {
  const { opens } = document
  const words = wordsFrom(document.words)
  const matches = matchNames(words.surface, trie, (left) => opens[left + 1] !== 1)
  return nameView(words, knownCodes(matches, trie.entries, words.surface.length), opens)
}

export interface NameTraining {
  readonly bits: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  readonly seed: number
  readonly log: (line: string) => void
}

/** Trains the names model, calibrates it on `held` documents, and gives the bytes of its file. */
export function trainNames(
  documents: readonly NameDocument[],
  held: readonly NameDocument[],
  trie: NameTrie,
  training: NameTraining,
): Uint8Array {
  const views = documents.map((document) => viewOf(document, trie))
  const inner = innerWords(
    views,
    documents.map((document) => labelsOf(document.names, document.words.length)),
  )
  const examples = views.flatMap((view, index) => examplesOf(view, documents[index]!.names, inner))
  training.log(`${examples.length} stretches, ${inner.size} words inside names`)
  const closing = [0]
  for (let label = 1; label < LABEL_COUNT; label++) if (((label - 1) & 3) >= 2) closing.push(label)
  const chain = trainChain(examples, {
    bits: training.bits,
    labels: LABEL_COUNT,
    epochs: training.epochs,
    rate: training.rate,
    decay: training.decay,
    seed: training.seed,
    transitions: emptyTransitions(),
    closing,
    onEpoch: (epoch, loss) => training.log(`epoch ${epoch}: loss ${loss.toFixed(0)}`),
  })
  const { linear, transitions } = quantiseChain(chain)
  const file: ModelFile = {
    settings: { rows: linear.rows, scale: linear.scale },
    arrays: { weights: linear.weights, transitions, rarely: hashes(inner, RARELY), often: hashes(inner, OFTEN) },
  }
  const { scores, probabilities } = calibrationOn(held, trie, encodeModel(file))
  const arrays = { ...file.arrays, shares: Float32Array.from(scores), probabilities: Float32Array.from(probabilities) }
  return encodeModel({ ...file, arrays })
}

/** How often names of each share of score are right. */
function calibrationOn(documents: readonly NameDocument[], trie: NameTrie, weights: Uint8Array): Calibration {
  const { confidences, outcomes } = judgedNames(documents, trie, weights)
  return calibrate(confidences, outcomes)
}

/** Confidence of every name a model tags in `documents`, and whether it is one of theirs. */
export function judgedNames(
  documents: readonly NameDocument[],
  trie: NameTrie,
  weights: Uint8Array,
): { readonly confidences: readonly number[]; readonly outcomes: readonly boolean[] } {
  const tagger = createNameTagger(weights)
  const confidences: number[] = []
  const outcomes: boolean[] = []
  for (const document of documents) {
    const gold = new Set(document.names.map(({ first, end, type }) => `${first}:${end}:${type}`))
    for (const { first, end, type, confidence } of tagNames(tagger, viewOf(document, trie))) {
      confidences.push(confidence)
      outcomes.push(gold.has(`${first}:${end}:${type}`))
    }
  }
  return { confidences, outcomes }
}

function hashes(inner: InnerWords, kind: number): Int32Array {
  return Int32Array.from([...inner].filter(([, held]) => held === kind).map(([hash]) => hash)).sort()
}

/** Words in lower case that stand in names at all, by how large a share of their uses does. */
function innerWords(views: readonly NameView[], labels: readonly Int32Array[]): Map<number, number> {
  const seen = new Map<number, number>()
  const named = new Map<number, number>()
  for (const [index, view] of views.entries()) {
    for (let i = 0; i < view.length; i++) {
      const word = view.words.surface[i]!
      if (word !== view.words.lower[i] || (view.words.shape[i]! & (CAPITAL | DIGIT)) !== 0) continue
      const hash = hashText(word)
      seen.set(hash, (seen.get(hash) ?? 0) + 1)
      if (labels[index]![i] !== 0) named.set(hash, (named.get(hash) ?? 0) + 1)
    }
  }
  const share = (hash: number, count: number): number => count / (seen.get(hash) ?? 1)
  return new Map([...named].map(([hash, count]) => [hash, share(hash, count) > 0.08 ? OFTEN : RARELY]))
}

/** The part of a name that the tagger can find: up to the first token it does not look at. */
function reachable(name: TaggedName, marks: Uint8Array, opens: Uint8Array): TaggedName[] {
  let { first } = name
  while (first < name.end && marks[first] === 0) first++
  let end = first
  while (end < name.end && marks[end] === 1 && (end === first || opens[end] === 0)) end++
  return end > first ? [{ ...name, first, end }] : []
}

/** The stretches between plain words, cut as the tagger cuts them. */
function examplesOf(view: NameView, names: readonly TaggedName[], inner: InnerWords): ChainExample[] {
  const marks = candidateTokens(view, inner)
  const labels = labelsOf(
    names.flatMap((name) => reachable(name, marks, view.opens)),
    view.length,
  )
  const examples: ChainExample[] = []
  const buffer = new Uint32Array(128)
  let from = 0
  while (from < view.length) {
    if (marks[from] === 0) {
      from++
      continue
    }
    let to = from + 1
    while (to < view.length && !view.opens[to] && marks[to] === 1) to++
    const features: number[] = []
    const offsets = new Int32Array(to - from + 1)
    for (let i = from; i < to; i++) {
      const { surface, lower, shape } = view.words
      const own = wordFeatures(surface[i]!, lower[i]!, shape[i]!, buffer)
      for (let f = 0; f < own; f++) features.push(buffer[f]!)
      const around = contextFeatures(view, i, buffer)
      for (let f = 0; f < around; f++) features.push(buffer[f]!)
      offsets[i - from + 1] = features.length
    }
    const entry = view.opens[from] ? LABEL_COUNT : 0
    examples.push({ features: Uint32Array.from(features), offsets, labels: labels.slice(from, to), entry })
    from = to
  }
  return examples
}
