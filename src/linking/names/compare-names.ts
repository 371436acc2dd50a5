import { type LogisticModel, logisticProbability } from '../../learning/index.ts'
import { nameKey } from '../../schema/index.ts'
import { inFull, nameWords } from './name-words.ts'
import { soundOf } from './sound.ts'
import { editDistance, jaroWinkler } from './string-distance.ts'
import { wordFeatures } from './word-features.ts'

/** How likely two names are spellings of one, with what speaks for and against. */
export interface NameComparison {
  /** Probability, 0 to 1, by a logistic regression. */
  readonly score: number
  readonly reasons: readonly string[]
}

/** Weights of two logistic regressions, each with its bias first, in the order of their features. */
export interface NameWeights {
  /** Of two words, by `wordFeatures`. */
  readonly words: LogisticModel
  /** Of two whole names, by `nameFeatures`. */
  readonly names: readonly number[]
  /** Full forms of given names by their short forms, where a pack lists them. */
  readonly shortNames?: ReadonlyMap<string, string | true>
}

/** Weights as they are kept: JSON, those of words in thousandths by row, zeros left out. */
export function writeNameWeights({ words, names }: NameWeights): Uint8Array {
  const rows: [number, number][] = []
  words.weights.forEach((weight, row) => {
    const thousandths = Math.round(weight * 1000)
    if (thousandths !== 0) rows.push([row, thousandths])
  })
  return new TextEncoder().encode(`${JSON.stringify({ rows: words.rows, words: rows, names })}\n`)
}

/** Reads what `writeNameWeights` wrote. */
export function readNameWeights(bytes: Uint8Array): NameWeights {
  const kept = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly rows: number
    readonly words: readonly (readonly [number, number])[]
    readonly names: readonly number[]
  }
  const weights = new Float32Array(kept.rows + 1)
  for (const [row, thousandths] of kept.words) weights[row] = thousandths / 1000
  return { words: { rows: kept.rows, weights }, names: kept.names }
}

/** Probability that two words are spellings of one name. */
export function compareWords({ words }: Pick<NameWeights, 'words'>, a: string, b: string): number {
  if (a === b) return 1
  const features = wordFeatures(a, b)
  return logisticProbability(words, features, features.length)
}

/** Compares two names of one type family. Symmetric; pure. O(words² · letters²). */
export function compareNames(weights: NameWeights, a: string, b: string, isPerson: boolean): NameComparison {
  if (nameKey(a) === nameKey(b))
    return { score: 1, reasons: ['The names are equal but for case, accents and article.'] }
  const wordsOf = (name: string) => (isPerson ? inFull(nameWords(name), weights.shortNames) : nameWords(name))
  const alignment = align(weights, wordsOf(a), wordsOf(b))
  return { score: logistic(weights.names, featuresOf(alignment, isPerson)), reasons: reasonsOf(alignment) }
}

/** Features of two names, in the order of their weights; for training. */
export function nameFeatures(
  weights: Pick<NameWeights, 'words'>,
  a: string,
  b: string,
  isPerson: boolean,
): readonly number[] {
  return featuresOf(align(weights, nameWords(a), nameWords(b)), isPerson)
}

function logistic(weights: readonly number[], features: readonly number[]): number {
  let sum = weights[0] ?? 0
  features.forEach((value, i) => {
    sum += value * (weights[i + 1] ?? 0)
  })
  return 1 / (1 + Math.exp(-sum))
}

/** Words of two names, each of the shorter paired with its likeliest counterpart. */
interface Alignment {
  readonly shorter: readonly string[]
  readonly longer: readonly string[]
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly score: number; readonly moved: boolean }[]
  readonly unpaired: readonly string[]
}

function align(weights: Pick<NameWeights, 'words'>, a: readonly string[], b: readonly string[]): Alignment {
  const [shorter, longer] =
    a.length < b.length || (a.length === b.length && a.join(' ') <= b.join(' ')) ? [a, b] : [b, a]
  const options = shorter
    .flatMap((one, i) => longer.map((other, j) => ({ i, j, score: pairScore(weights, one, other) })))
    .sort((x, y) => y.score - x.score || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i || x.j - y.j)
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const pairs: { i: number; j: number; score: number }[] = []
  for (const option of options) {
    if (usedA.has(option.i) || usedB.has(option.j)) continue
    usedA.add(option.i)
    usedB.add(option.j)
    pairs.push(option)
  }
  pairs.sort((x, y) => x.i - y.i)
  return {
    shorter,
    longer,
    pairs: pairs.map(({ i, j, score }, at) => ({
      a: shorter[i]!,
      b: longer[j]!,
      score,
      moved: at > 0 && j < pairs[at - 1]!.j,
    })),
    unpaired: longer.filter((_, j) => !usedB.has(j)),
  }
}

/** An initial fits any word it begins. */
function pairScore(weights: Pick<NameWeights, 'words'>, a: string, b: string): number {
  if (a !== b && (a.length === 1 || b.length === 1)) return a[0] === b[0] ? 0.8 : 0
  return compareWords(weights, a, b)
}

function featuresOf({ shorter, longer, pairs, unpaired }: Alignment, isPerson: boolean): readonly number[] {
  const scores = pairs.map((pair) => pair.score)
  const least = Math.min(1, ...scores)
  const mean = scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
  const [joinedA, joinedB] = [shorter.join(''), longer.join('')]
  const [soundA, soundB] = [soundOf(joinedA), soundOf(joinedB)]
  const digits = (words: readonly string[]) =>
    words
      .filter((word) => /\d/.test(word))
      .sort()
      .join(' ')
  const plain = pairs.map(({ a, b }) => 1 - editDistance(a, b) / Math.max(a.length, b.length))
  const spelt = Math.min(1, ...plain)
  const isWhole = unpaired.length === 0
  const initials = longer.map((word) => word[0]).join('')
  const one = (is: boolean) => (is ? 1 : 0)
  return [
    least,
    mean,
    least * least * least,
    longer.length === 0 ? 0 : unpaired.length / longer.length,
    one(unpaired.length > 0),
    one(pairs.some((pair) => pair.moved)),
    one(shorter.some((word) => word.length === 1)),
    jaroWinkler(joinedA, joinedB),
    1 - editDistance(soundA, soundB) / Math.max(1, soundA.length, soundB.length),
    one(soundA === soundB),
    one(shorter.length === 1 && shorter[0]!.length > 1 && shorter[0] === initials),
    one(digits(shorter) !== digits(longer)),
    one(isPerson),
    one(isPerson && shorter.length === 1 && longer.length > 1),
    one(isPerson) * least,
    one(!isPerson) * (unpaired.length / Math.max(1, longer.length)),
    Math.min(1, joinedB.length / 30),
    spelt,
    one(spelt >= 0.75),
    plain.filter((one) => one === 1).length / Math.max(1, plain.length),
    one(isWhole) * spelt,
    one(isWhole && spelt === 1),
    one(isPerson && !isWhole && shorter.length > 1) * least,
    one(isPerson && !isWhole && shorter.length > 1 && spelt === 1),
    one(pairs.filter(({ score }) => score < 0.5).length === 1),
    one(pairs.filter(({ score }) => score < 0.5).length > 1),
  ]
}

function reasonsOf({ pairs, unpaired }: Alignment): readonly string[] {
  const spoken = pairs.map(({ a, b, score }) => {
    if (a === b) return `“${a}” stands in both.`
    if (a.length === 1 || b.length === 1) return `“${a}” may stand for “${b}”.`
    const percent = Math.round(score * 100)
    return `“${a}” and “${b}” ${soundOf(a) === soundOf(b) ? 'sound alike' : 'differ'}: ${percent} in 100 are one name.`
  })
  return unpaired.length === 0 ? spoken : [...spoken, `Only one has “${unpaired.join(' ')}”.`]
}
