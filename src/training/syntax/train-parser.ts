import {
  attach,
  createParseState,
  createParseWords,
  createWorkspace,
  isAllowed,
  isDone,
  LEFT,
  labelFeatures,
  loadSentence,
  loadWords,
  MOVES,
  moveFeatures,
  type ParseState,
  type ParseWords,
  SHIFT,
  startParse,
  type WordTypes,
} from '../../language/index.ts'
import {
  compact,
  createRandom,
  createSparsePerceptron,
  findRows,
  type LinearModel,
  MAX_FEATURES,
  packThreeWay,
  type Random,
  type SparsePerceptron,
  scoreRows,
  shuffledOrder,
  stirAll,
  updateRows,
} from '../../learning/index.ts'
import type { Example } from './examples.ts'
import { moveCost } from './oracle.ts'

export interface ParserOptions {
  readonly labels: number
  readonly passes: number
  readonly seed: number
  readonly moveBits: number
  readonly labelBits: number
  /** Share of wrong moves that are followed after the first pass, so that the parser learns to go on from its errors. */
  readonly exploration: number
}

/** By how much the right label must win not to be learnt again: about the change that one lesson makes. */
const LABEL_MARGIN = 30

interface Training {
  readonly moves: SparsePerceptron
  readonly labels: SparsePerceptron
  readonly state: ParseState
  readonly words: ParseWords
  readonly features: Uint32Array
  readonly rows: Int32Array
  readonly moveScores: Float32Array
  readonly labelScores: Float32Array
}

/** Trains the two models of the parser on predicted tags (`tags[i]` for example i), with the dynamic oracle. */
export function trainParser(
  examples: readonly Example[],
  tags: readonly { readonly fine: Uint8Array; readonly upos: Uint8Array }[],
  types: WordTypes,
  options: ParserOptions,
): { moves: Uint32Array; labels: LinearModel } {
  const longest = Math.max(...examples.map(({ length }) => length))
  const work = createWorkspace(longest)
  const random = createRandom(options.seed)
  const training: Training = {
    moves: createSparsePerceptron(options.moveBits + 3, MOVES, 3),
    labels: createSparsePerceptron(options.labelBits + 3, options.labels, 3),
    state: createParseState(longest),
    words: createParseWords(longest),
    features: new Uint32Array(MAX_FEATURES),
    rows: new Int32Array(MAX_FEATURES),
    moveScores: new Float32Array(MOVES),
    labelScores: new Float32Array(options.labels),
  }
  for (let pass = 0; pass < options.passes; pass++) {
    // Only the first passes count: the first on the way of the gold tree, the second also beside it.
    training.moves.progress.isCounting = training.labels.progress.isCounting = pass < 2
    for (const index of shuffledOrder(examples.length, random)) {
      const example = examples[index]!
      work.type.set(example.type)
      loadSentence(work, types, example.length)
      work.fine.set(tags[index]!.fine)
      work.upos.set(tags[index]!.upos)
      loadWords(training.words, work)
      learnSentence(training, example, pass === 0 ? 0 : options.exploration, random)
    }
  }
  return { moves: packThreeWay(training.moves, options.moveBits), labels: compact(training.labels, options.labelBits) }
}

function learnSentence(training: Training, example: Example, exploration: number, random: Random): void {
  const { state, words, features, rows, moves, moveScores } = training
  startParse(state, example.length)
  while (!isDone(state)) {
    const count = findRows(moves, features, stirAll(features, moveFeatures(state, words, features)), rows)
    scoreRows(moves, rows, count, moveScores)
    let predicted = -1
    let correct = -1
    let least = Number.POSITIVE_INFINITY
    for (let move = 0; move < MOVES; move++) {
      if (!isAllowed(state, move)) continue
      if (predicted < 0 || moveScores[move]! > moveScores[predicted]!) predicted = move
      const cost = moveCost(state, example.head, move)
      if (cost < least || (cost === least && moveScores[move]! > moveScores[correct]!)) {
        least = cost
        correct = move
      }
    }
    const isWrong = moveCost(state, example.head, predicted) > least
    if (isWrong) {
      updateRows(moves, rows, count, correct, 1)
      updateRows(moves, rows, count, predicted, -1)
    }
    moves.progress.step++
    makeMove(training, example, isWrong && random() >= exploration ? correct : predicted)
  }
}

function makeMove(training: Training, example: Example, move: number): void {
  const { state } = training
  if (move === SHIFT) {
    state.stack[state.depth++] = state.front++
    return
  }
  const child = state.stack[state.depth - 1]!
  const head = move === LEFT ? state.front : state.stack[state.depth - 2]!
  attach(state, head, child, head === example.length ? 1 : learnLabel(training, example, head, child) + 1)
  state.depth--
}

/** The label predicted for an arc; learns from it where the arc itself is right. */
function learnLabel(training: Training, example: Example, head: number, child: number): number {
  const { state, words, labels, labelScores, features, rows } = training
  const count = findRows(labels, features, stirAll(features, labelFeatures(state, words, head, child, features)), rows)
  scoreRows(labels, rows, count, labelScores)
  let best = 1
  for (let l = 2; l < labelScores.length; l++) if (labelScores[l]! > labelScores[best]!) best = l
  const gold = example.dependency[child]!
  // A head that is not the gold one teaches nothing; nor does a root, lifted from elsewhere by projectivising.
  if (example.head[child] === head && gold !== 0) {
    let rival = gold === 1 ? 2 : 1
    for (let l = 1; l < labelScores.length; l++) if (l !== gold && labelScores[l]! > labelScores[rival]!) rival = l
    if (labelScores[gold]! - labelScores[rival]! < LABEL_MARGIN) {
      updateRows(labels, rows, count, gold, 1)
      updateRows(labels, rows, count, rival, -1)
    }
    labels.progress.step++
  }
  return best
}
