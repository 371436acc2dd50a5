import {
  createScorer,
  createThreeWayScorer,
  type LinearModel,
  type Scorer,
  type ThreeWayScorer,
} from '../../learning/index.ts'
import type { Workspace } from '../syntax-workspace.ts'
import { labelFeatures, moveFeatures } from './parse-features.ts'
import { attach, createParseState, isDone, LEFT, type ParseState, RIGHT, SHIFT, startParse } from './parse-state.ts'
import { createParseWords, loadWords, type ParseWords } from './parse-words.ts'

/** A greedy arc-hybrid dependency parser: one linear model chooses moves, another labels each arc as it is made. */
export interface Parser {
  readonly moves: ThreeWayScorer
  readonly labels: Scorer
  readonly labelCount: number
  /** The one dependency plus one of a pair of tags that has no other: child × 256 + head × 2 + (child before head); else 0. */
  readonly fixedLabels: Uint8Array
  readonly state: ParseState
  readonly words: ParseWords
}

const NO_FIXED_LABELS = new Uint8Array(128 * 256)

export function createParser(
  moves: Uint32Array,
  labels: LinearModel,
  longest: number,
  fixedLabels = NO_FIXED_LABELS,
): Parser {
  return {
    moves: createThreeWayScorer(moves),
    labels: createScorer(labels),
    labelCount: labels.classes,
    fixedLabels,
    state: createParseState(longest),
    words: createParseWords(longest),
  }
}

/** Gives each word of the tagged sentence in `work` its head and dependency. Linear in its length. */
export function parseSentence(parser: Parser, work: Workspace): void {
  const { state } = parser
  loadWords(parser.words, work)
  startParse(state, work.length)
  while (!isDone(state)) {
    makeMove(state, onlyMove(state) ?? bestMove(parser), parser)
  }
  for (let i = 0; i < work.length; i++) {
    work.head[i] = state.head[i] === work.length ? -1 : state.head[i]!
    work.dependency[i] = state.label[i]! - 1
  }
}

/** The move to make where the rules leave no choice. */
function onlyMove({ depth, front, length }: ParseState): number | undefined {
  if (depth === 0) return SHIFT
  if (front < length) return undefined
  return depth === 1 ? LEFT : RIGHT
}

function bestMove({ state, words, moves }: Parser): number {
  moves.score(moveFeatures(state, words, moves.features))
  const [, left = 0, right = 0] = moves.scores
  // The score of SHIFT is 0; RIGHT needs two words on the stack.
  if (state.depth > 1 && right > left) return right > 0 ? RIGHT : SHIFT
  return left > 0 ? LEFT : SHIFT
}

function makeMove(state: ParseState, move: number, parser: Parser): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.front++
    return
  }
  const child = state.stack[state.depth - 1]!
  const head = move === LEFT ? state.front : state.stack[state.depth - 2]!
  attach(state, head, child, head === state.length ? 1 : bestLabel(parser, head, child))
  state.depth--
}

/** Code of the best dependency but root, plus one. */
function bestLabel({ state, words, labels, labelCount, fixedLabels }: Parser, head: number, child: number): number {
  const fixed = fixedLabels[words.fine[child]! * 256 + words.fine[head]! * 2 + (child < head ? 1 : 0)]!
  if (fixed > 0) return fixed
  const { scores } = labels
  labels.score(labelFeatures(state, words, head, child, labels.features), 0)
  let best = 1
  for (let l = 2; l < labelCount; l++) if (scores[l]! > scores[best]!) best = l
  return best + 1
}
