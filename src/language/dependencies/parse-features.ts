import { mix1, mix2, mix3 } from '../../learning/index.ts'
import type { ParseState } from './parse-state.ts'

/** Word hash, fine tag and UPOS of each word of the sentence, then of the root, then of "nothing there" (0). */
export interface ParseWords {
  readonly word: Int32Array
  readonly fine: Uint8Array
  readonly upos: Uint8Array
}

/** Writes the features by which the next move is chosen (after Zhang and Nivre 2011); returns how many. */
export function moveFeatures(state: ParseState, { word, fine, upos }: ParseWords, features: Uint32Array): number {
  const { stack, depth, front, length, leftmost, rightmost, secondLeft, secondRight, label, leftSet, rightSet } = state
  const none = length + 1
  const s0 = depth > 0 ? stack[depth - 1]! : none
  const s1 = depth > 1 ? stack[depth - 2]! : none
  const s2 = depth > 2 ? stack[depth - 3]! : none
  const b0 = front
  const b1 = front + 1 <= length ? front + 1 : none
  const b2 = front + 2 <= length ? front + 2 : none
  const [s0w, s0p] = [word[s0]!, fine[s0]!]
  const [s1w, s1p] = [word[s1]!, fine[s1]!]
  const [b0w, b0p] = [word[b0]!, fine[b0]!]
  const [b1w, b1p] = [word[b1]!, fine[b1]!]
  const b2p = fine[b2]!
  const s2p = fine[s2]!
  const [s0l, s0r, s1l, s1r, b0l] = [leftmost[s0]!, rightmost[s0]!, leftmost[s1]!, rightmost[s1]!, leftmost[b0]!]
  const near = Math.min(b0 - s0, 6)
  const below = Math.min(s0 - s1, 6)
  const b3 = front + 3 <= length ? front + 3 : none
  const afterTop = s0 < length ? s0 + 1 : none
  const afterBelow = s1 < length ? s1 + 1 : none
  const beforeFront = b0 > 0 ? b0 - 1 : none
  const beforeTop = s0 > 0 && s0 < length ? s0 - 1 : none
  let n = 0
  // Single words.
  features[n++] = mix2(1, s0w, s0p)
  features[n++] = mix1(2, s0w)
  features[n++] = mix1(3, s0p)
  features[n++] = mix2(4, b0w, b0p)
  features[n++] = mix1(5, b0w)
  features[n++] = mix1(6, b0p)
  features[n++] = mix2(7, s1w, s1p)
  features[n++] = mix1(8, s1w)
  features[n++] = mix1(9, s1p)
  features[n++] = mix2(10, b1w, b1p)
  features[n++] = mix1(11, b1p)
  features[n++] = mix2(12, word[b2]!, b2p)
  // Pairs.
  features[n++] = mix3(13, s0w, b0w, s0p)
  features[n++] = mix3(14, s0w, s0p, b0p)
  features[n++] = mix3(15, s0p, b0w, b0p)
  features[n++] = mix2(16, s0p, b0p)
  features[n++] = mix2(17, b0p, b1p)
  features[n++] = mix3(18, s1w, s0w, s1p)
  features[n++] = mix3(19, s1w, s0p, s1p)
  features[n++] = mix3(20, s1p, s0w, s0p)
  features[n++] = mix2(21, s1p, s0p)
  features[n++] = mix2(22, s1w, b0w)
  features[n++] = mix3(23, s1w, b0p, s1p)
  features[n++] = mix3(24, s1p, b0w, b0p)
  features[n++] = mix3(25, s0w, b1p, b0p)
  features[n++] = mix3(26, b0w, b1p, s0p)
  // Triples of tags.
  features[n++] = mix3(30, s0p, b0p, b1p)
  features[n++] = mix3(31, s1p, s0p, b0p)
  features[n++] = mix3(32, s2p, s1p, s0p)
  features[n++] = mix3(33, b0p, b1p, b2p)
  features[n++] = mix3(34, s0p, fine[s0l]!, b0p)
  features[n++] = mix3(35, s0p, fine[s0r]!, b0p)
  features[n++] = mix3(36, s0p, b0p, fine[b0l]!)
  features[n++] = mix3(37, s1p, fine[s1r]!, s0p)
  features[n++] = mix3(38, s1p, s0p, fine[s0l]!)
  features[n++] = mix3(39, s1p, s0p, fine[s0r]!)
  features[n++] = mix3(40, s1p, fine[s1l]!, s0p)
  features[n++] = mix3(41, upos[s1]! * 32 + upos[s0]!, upos[b0]! * 32 + upos[b1]!, upos[b2]! * 32 + upos[s2]!)
  features[n++] = mix3(42, s0w, s1p, b0p)
  features[n++] = mix3(43, s0p, s1p, b0w)
  features[n++] = mix3(44, s1w, s0p, b0p)
  // Distance and number of children.
  features[n++] = mix3(50, near, s0p, b0p)
  features[n++] = mix3(51, below, s1p, s0p)
  features[n++] = mix2(52, near, s0w)
  features[n++] = mix2(53, near, b0w)
  features[n++] = mix3(54, below * 8 + near, s1p * 128 + s0p, b0p)
  features[n++] = mix2(55, s0w, state.rightCount[s0]! * 16 + state.leftCount[s0]!)
  features[n++] = mix3(56, s0p, state.rightCount[s0]! * 16 + state.leftCount[s0]!, b0p)
  features[n++] = mix2(57, s1w, state.rightCount[s1]!)
  features[n++] = mix3(58, s1p, state.rightCount[s1]!, s0p)
  features[n++] = mix2(59, b0w, state.leftCount[b0]!)
  features[n++] = mix3(60, b0p, state.leftCount[b0]!, s0p)
  // Children and their labels.
  features[n++] = mix2(61, word[s0l]!, s0w)
  features[n++] = mix2(62, word[s0r]!, s0w)
  features[n++] = mix2(63, word[s1r]!, s1w)
  features[n++] = mix2(64, word[b0l]!, b0w)
  features[n++] = mix3(65, label[s0l]!, s0p, b0p)
  features[n++] = mix3(66, label[s0r]!, s0p, b0p)
  features[n++] = mix3(67, label[s1r]!, s1p, s0p)
  features[n++] = mix3(68, label[b0l]!, b0p, s0p)
  features[n++] = mix3(69, s0w, label[s0l]! * 64 + label[s0r]!, label[secondRight[s0]!]!)
  features[n++] = mix3(70, s1w, label[s1l]! * 64 + label[s1r]!, label[secondRight[s1]!]!)
  features[n++] = mix3(71, b0w, label[b0l]!, label[secondLeft[b0]!]!)
  features[n++] = mix3(72, s0p, label[s0l]! * 64 + label[s0r]!, label[secondLeft[s0]!]!)
  features[n++] = mix3(73, label[s1r]!, s1w, s0p)
  features[n++] = mix3(74, label[s0l]!, s0p, s1p)
  features[n++] = mix3(75, word[s0l]!, s0p, s1p)
  features[n++] = mix3(76, word[s0l]!, s0p, b0p)
  features[n++] = mix3(77, word[s0r]!, s0p, b0p)
  features[n++] = mix3(78, word[s0r]!, s0p, s1p)
  features[n++] = mix3(79, word[s1r]!, s1p, s0p)
  features[n++] = mix3(80, word[b0l]!, b0p, s0p)
  features[n++] = mix3(81, leftSet[s0]!, rightSet[s0]!, s0p)
  features[n++] = mix3(82, leftSet[s0]!, s0w, b0p)
  features[n++] = mix3(83, rightSet[s0]!, s0w, b0p)
  features[n++] = mix3(84, rightSet[s1]!, s1w, s0p)
  features[n++] = mix3(85, rightSet[s1]!, leftSet[s0]!, s1p * 128 + s0p)
  features[n++] = mix3(86, leftSet[b0]!, b0p, s0p)
  features[n++] = mix3(87, leftSet[s0]! ^ Math.imul(rightSet[s0]!, 77), s0p, b0w)
  // Neighbours in the sentence, and what is to come.
  features[n++] = mix3(90, s0p, fine[afterTop]!, b0p)
  features[n++] = mix3(91, s0p, fine[beforeFront]!, b0p)
  features[n++] = mix3(92, s1p * 128 + s0p, fine[afterBelow]!, b0p)
  features[n++] = mix3(93, s1p * 128 + s0p, fine[beforeTop]!, b0p)
  features[n++] = mix3(94, s0p * 128 + b0p, b1p, b2p)
  features[n++] = mix3(95, s1p * 128 + s0p, b0p, b1p)
  features[n++] = mix3(96, b1p, b2p, fine[b3]!)
  features[n++] = mix3(97, s0w, b0p, b1p * 128 + b2p)
  features[n++] = mix3(98, s1p * 128 + s0p, b0w, b1p)
  features[n++] = mix3(99, s2p * 128 + s1p, s0p, b0p)
  features[n++] = mix3(100, s1w, s0w, b0p)
  return n
}

/** Writes the features by which the label of `child` under `head` is chosen; returns how many. */
export function labelFeatures(
  state: ParseState,
  { word, fine, upos }: ParseWords,
  head: number,
  child: number,
  features: Uint32Array,
): number {
  const { length, leftmost, rightmost, secondLeft, secondRight, label, stack, depth, leftSet, rightSet } = state
  const none = length + 1
  const left = child < head
  const side = left ? 1 : 0
  const [hw, hp] = [word[head]!, fine[head]!]
  const [cw, cp] = [word[child]!, fine[child]!]
  const before = child > 0 ? child - 1 : none
  const after = child + 1 < length ? child + 1 : none
  const beforeHead = head > 0 ? head - 1 : none
  const afterHead = head + 1 < length ? head + 1 : none
  const sibling = left ? leftmost[head]! : rightmost[head]!
  const opposite = left ? rightmost[head]! : leftmost[head]!
  const [childLeft, childRight] = [leftmost[child]!, rightmost[child]!]
  const distance = Math.min(Math.abs(head - child), 7) * 2 + side
  const below = depth > 1 ? stack[depth - 2]! : none
  let n = 0
  features[n++] = mix2(1, hw, side)
  features[n++] = mix2(2, hp, side)
  features[n++] = mix2(3, cw, side)
  features[n++] = mix2(4, cp, side)
  features[n++] = mix3(5, hp, cp, distance)
  features[n++] = mix3(6, hw, cp, side)
  features[n++] = mix3(7, hp, cw, side)
  features[n++] = mix3(8, hw, cw, side)
  features[n++] = mix3(9, cw, fine[before]!, side)
  features[n++] = mix3(10, cp, fine[before]!, hp * 2 + side)
  features[n++] = mix3(11, cp, fine[after]!, hp * 2 + side)
  features[n++] = mix3(12, cp, word[childLeft]!, hp * 2 + side)
  features[n++] = mix3(13, cp, word[childLeft]!, hw)
  features[n++] = mix3(14, cp, label[childLeft]! * 2 + side, hp)
  features[n++] = mix3(15, cp, label[childRight]! * 2 + side, hp)
  features[n++] = mix3(16, cp, label[sibling]! * 2 + side, hp)
  features[n++] = mix3(17, hw, label[sibling]! * 2 + side, cp)
  features[n++] = mix3(18, cp, label[opposite]! * 2 + side, hp)
  features[n++] = mix3(19, hw, label[opposite]! * 64 + label[sibling]!, cp * 2 + side)
  features[n++] = mix3(20, hp, fine[beforeHead]! * 2 + side, cp)
  features[n++] = mix3(21, hp, fine[afterHead]! * 2 + side, cp)
  features[n++] = mix3(22, cw, label[secondLeft[child]!]! * 64 + label[childLeft]!, side)
  features[n++] = mix3(23, cw, word[childLeft]!, side)
  features[n++] = mix3(24, cw, word[childRight]!, side)
  features[n++] = mix3(25, hp, cp, label[secondRight[head]!]! * 64 + label[sibling]!)
  features[n++] = mix3(26, hp, cp, state.leftCount[child]! * 16 + state.rightCount[child]!)
  features[n++] = mix3(27, hp, cp, fine[below]!)
  features[n++] = mix3(28, cw, label[childLeft]! * 64 + label[childRight]!, hp * 2 + side)
  features[n++] = mix3(29, upos[head]! * 32 + upos[child]!, upos[before]! * 32 + upos[after]!, distance)
  features[n++] = mix3(30, hw, word[sibling]!, cp * 2 + side)
  features[n++] = mix3(31, cw, distance, hp)
  features[n++] = mix3(32, hp * 2 + side, cp, label[leftmost[head]!]! * 64 + label[secondLeft[head]!]!)
  features[n++] = mix3(33, hw, leftSet[head]! ^ Math.imul(rightSet[head]!, 77), cp * 2 + side)
  features[n++] = mix3(34, hp * 2 + side, leftSet[head]! ^ Math.imul(rightSet[head]!, 77), cp)
  features[n++] = mix3(35, cw, leftSet[child]! ^ Math.imul(rightSet[child]!, 77), hp * 2 + side)
  features[n++] = mix3(36, cp, leftSet[child]! ^ Math.imul(rightSet[child]!, 77), hp * 2 + side)
  features[n++] = mix3(37, word[childLeft]!, cw, hw)
  return n
}
