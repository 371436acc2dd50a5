import {
  createScorer,
  createThreeWayScorer,
  type LinearModel,
  type Scorer,
  type ThreeWayScorer,
} from '../../learning/index.ts'
import type { Workspace } from '../syntax-workspace.ts'
import { labelFeatures, moveFeatures } from './parse-features.ts'
import {
  attach,
  createParseState,
  isAllowed,
  isDone,
  LEFT,
  MOVES,
  type ParseState,
  SHIFT,
  startParse,
} from './parse-state.ts'
import { createParseWords, loadWords, type ParseWords } from './parse-words.ts'

/** A greedy arc-hybrid dependency parser: one linear model chooses moves, another labels each arc as it is made. */
export interface Parser {
  readonly moves: ThreeWayScorer
  readonly labels: Scorer
  readonly labelCount: number
  readonly state: ParseState
  readonly words: ParseWords
}

export function createParser(moves: Uint32Array, labels: LinearModel, longest: number): Parser {
  return {
    moves: createThreeWayScorer(moves),
    labels: createScorer(labels),
    labelCount: labels.classes,
    state: createParseState(longest),
    words: createParseWords(longest),
  }
}

/** Gives each word of the tagged sentence in `work` its head and dependency. Linear in its length. */
export function parseSentence(parser: Parser, work: Workspace): void {
  const { state, words, moves } = parser
  const { scores } = moves
  loadWords(parser.words, work)
  startParse(state, work.length)
  while (!isDone(state)) {
    moves.score(moveFeatures(state, words, moves.features))
    let best = -1
    for (let move = 0; move < MOVES; move++) {
      if (isAllowed(state, move) && (best < 0 || scores[move]! > scores[best]!)) best = move
    }
    makeMove(state, best, parser)
  }
  for (let i = 0; i < work.length; i++) {
    work.head[i] = state.head[i] === work.length ? -1 : state.head[i]!
    work.dependency[i] = state.label[i]! - 1
  }
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
function bestLabel({ state, words, labels, labelCount }: Parser, head: number, child: number): number {
  const { scores } = labels
  labels.score(labelFeatures(state, words, head, child, labels.features), 0)
  let best = 1
  for (let l = 2; l < labelCount; l++) if (scores[l]! > scores[best]!) best = l
  return best + 1
}
