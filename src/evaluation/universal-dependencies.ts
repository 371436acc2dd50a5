/** A word as scored: its characters, UPOS, dependency, and index of its head in the same document (-1 for a root). */
export interface ScoredWord {
  readonly start: number
  readonly end: number
  readonly upos: string
  readonly head: number
  readonly dependency: string
}

/** One document, gold or predicted, over the same text; each sentence is the index of its first word. */
export interface ScoredTree {
  readonly words: readonly ScoredWord[]
  readonly sentences: readonly number[]
}

/** Share of what was found that is right, of what is right that was found, and their harmonic mean; 0 to 1. */
export interface PrecisionRecall {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export type SyntaxMetric = 'words' | 'sentences' | 'upos' | 'uas' | 'las'

/**
 * Scores of the CoNLL 2018 shared task (Zeman et al. 2018): words count as the same when they cover the same characters;
 * tags, heads and dependencies are compared on those, heads by being the same word; subtypes of dependencies do not count.
 */
export function scoreSyntax(
  gold: readonly ScoredTree[],
  predicted: readonly ScoredTree[],
): Readonly<Record<SyntaxMetric, PrecisionRecall>> {
  const right = { words: 0, sentences: 0, upos: 0, uas: 0, las: 0 }
  const totals = { goldWords: 0, words: 0, goldSentences: 0, sentences: 0 }
  gold.forEach((goldTree, index) => {
    const tree = predicted[index] ?? { words: [], sentences: [] }
    totals.goldWords += goldTree.words.length
    totals.words += tree.words.length
    totals.goldSentences += goldTree.sentences.length
    totals.sentences += tree.sentences.length
    right.sentences += commonSentences(goldTree, tree)
    const twin = alignWords(goldTree.words, tree.words)
    goldTree.words.forEach((word, i) => {
      const other = twin[i]! < 0 ? undefined : tree.words[twin[i]!]
      if (!other) return
      right.words++
      if (other.upos === word.upos) right.upos++
      const isSameHead = word.head < 0 ? other.head < 0 : other.head >= 0 && twin[word.head] === other.head
      if (!isSameHead) return
      right.uas++
      if (mainType(other.dependency) === mainType(word.dependency)) right.las++
    })
  })
  const ofWords = (count: number) => ratio(count, totals.words, totals.goldWords)
  return {
    words: ofWords(right.words),
    sentences: ratio(right.sentences, totals.sentences, totals.goldSentences),
    upos: ofWords(right.upos),
    uas: ofWords(right.uas),
    las: ofWords(right.las),
  }
}

/** For each gold word the index of the predicted word with the same characters, or -1. Both are in text order. */
function alignWords(gold: readonly ScoredWord[], predicted: readonly ScoredWord[]): Int32Array {
  const twin = new Int32Array(gold.length).fill(-1)
  let p = 0
  gold.forEach((word, g) => {
    while (p < predicted.length && predicted[p]!.start < word.start) p++
    for (let at = p; at < predicted.length && predicted[at]!.start === word.start; at++) {
      if (predicted[at]!.end === word.end) twin[g] = at
    }
  })
  return twin
}

function commonSentences(gold: ScoredTree, predicted: ScoredTree): number {
  const spans = (tree: ScoredTree) =>
    tree.sentences.map((first, i) => {
      const last = (tree.sentences[i + 1] ?? tree.words.length) - 1
      return `${tree.words[first]?.start}-${tree.words[last]?.end}`
    })
  const wanted = new Set(spans(gold))
  return spans(predicted).filter((span) => wanted.has(span)).length
}

function mainType(dependency: string): string {
  const colon = dependency.indexOf(':')
  return colon < 0 ? dependency : dependency.slice(0, colon)
}

function ratio(right: number, found: number, wanted: number): PrecisionRecall {
  const precision = found === 0 ? 0 : right / found
  const recall = wanted === 0 ? 0 : right / wanted
  return { precision, recall, f1: found + wanted === 0 ? 0 : (2 * right) / (found + wanted) }
}
