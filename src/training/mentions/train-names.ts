import {
  contextFeatures,
  emptyTransitions,
  isPlain,
  knownCodes,
  LABEL_COUNT,
  labelsOf,
  matchNames,
  type NameTrie,
  type NameView,
  nameView,
  wordFeatures,
  wordsFrom,
} from '../../language/index.ts'
import { type ChainExample, encodeModel, hashText, quantiseChain, trainChain } from '../../learning/index.ts'
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

/** Trains the names model and gives the bytes of its file. */
export function trainNames(documents: readonly NameDocument[], trie: NameTrie, training: NameTraining): Uint8Array {
  const views = documents.map((document) => viewOf(document, trie))
  const labels = documents.map((document) => labelsOf(document.names, document.words.length))
  const plain = plainWords(views, labels)
  const examples = views.flatMap((view, index) => examplesOf(view, labels[index]!, plain))
  training.log(`${examples.length} stretches, ${plain.size} plain words`)
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
  return encodeModel({
    settings: { rows: linear.rows, scale: linear.scale },
    arrays: { weights: linear.weights, transitions, plain: Int32Array.from([...plain].sort((a, b) => a - b)) },
  })
}

/** Words in lower case seen four times or more, and never inside a name. */
function plainWords(views: readonly NameView[], labels: readonly Int32Array[]): Set<number> {
  const counts = new Map<number, number>()
  const named = new Set<number>()
  for (const [index, view] of views.entries()) {
    for (let i = 0; i < view.length; i++) {
      const word = view.words.surface[i]!
      if (word !== view.words.lower[i]) continue
      const hash = hashText(word)
      counts.set(hash, (counts.get(hash) ?? 0) + 1)
      if (labels[index]![i] !== 0) named.add(hash)
    }
  }
  return new Set([...counts].filter(([hash, count]) => count >= 4 && !named.has(hash)).map(([hash]) => hash))
}

/** The stretches between plain words, cut as the tagger cuts them. */
function examplesOf(view: NameView, labels: Int32Array, plain: ReadonlySet<number>): ChainExample[] {
  const examples: ChainExample[] = []
  const buffer = new Uint32Array(128)
  let from = 0
  while (from < view.length) {
    if (isPlain(plain, view, from)) {
      from++
      continue
    }
    let to = from + 1
    while (to < view.length && !view.opens[to] && !isPlain(plain, view, to)) to++
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
