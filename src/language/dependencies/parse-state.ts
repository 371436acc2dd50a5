/**
 * State of the arc-hybrid parser on one sentence of n words: word indices 0 to n - 1, the root n (after all words), and
 * n + 1 for "nothing there", so that features need no bounds. Child arrays hold n + 1 where there is no child.
 */
export interface ParseState {
  length: number
  /** The next word of the buffer; n is the root. */
  front: number
  depth: number
  readonly stack: Int32Array
  readonly head: Int32Array
  /** Code into DEPENDENCIES plus one; 0 = none yet. */
  readonly label: Uint8Array
  readonly leftmost: Int32Array
  readonly rightmost: Int32Array
  readonly secondLeft: Int32Array
  readonly secondRight: Int32Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
  /** Which dependencies the children on a side have: one bit each, some shared. */
  readonly leftSet: Int32Array
  readonly rightSet: Int32Array
}

/** Puts the front of the buffer on the stack. */
export const SHIFT = 0
/** Makes the top of the stack a child of the front of the buffer. */
export const LEFT = 1
/** Makes the top of the stack a child of the word below it. */
export const RIGHT = 2
export const MOVES = 3

export function createParseState(longest: number): ParseState {
  const size = longest + 2
  return {
    length: 0,
    front: 0,
    depth: 0,
    stack: new Int32Array(size),
    head: new Int32Array(size),
    label: new Uint8Array(size),
    leftmost: new Int32Array(size),
    rightmost: new Int32Array(size),
    secondLeft: new Int32Array(size),
    secondRight: new Int32Array(size),
    leftCount: new Uint8Array(size),
    rightCount: new Uint8Array(size),
    leftSet: new Int32Array(size),
    rightSet: new Int32Array(size),
  }
}

/** Makes ready for a sentence of `length` words. */
export function startParse(state: ParseState, length: number): void {
  const none = length + 1
  state.length = length
  state.front = 0
  state.depth = 0
  for (let i = 0; i <= none; i++) {
    state.head[i] = -1
    state.label[i] = 0
    state.leftmost[i] = state.rightmost[i] = state.secondLeft[i] = state.secondRight[i] = none
    state.leftCount[i] = state.rightCount[i] = state.leftSet[i] = state.rightSet[i] = 0
  }
}

/** Whether a move keeps the rules: one word depends on the root, and everything ends up with a head. */
export function isAllowed(state: ParseState, move: number): boolean {
  if (move === SHIFT) return state.front < state.length
  if (move === LEFT) return state.depth > 0 && (state.front < state.length || state.depth === 1)
  return state.depth > 1
}

export function isDone(state: ParseState): boolean {
  return state.depth === 0 && state.front === state.length
}

/** Makes `child` a child of `head`. */
export function attach(state: ParseState, head: number, child: number, label: number): void {
  state.head[child] = head
  state.label[child] = label
  if (child < head) {
    state.secondLeft[head] = state.leftmost[head]!
    state.leftmost[head] = child
    state.leftCount[head]!++
    state.leftSet[head]! |= 1 << (label % 31)
  } else {
    state.secondRight[head] = state.rightmost[head]!
    state.rightmost[head] = child
    state.rightCount[head]!++
    state.rightSet[head]! |= 1 << (label % 31)
  }
}
