import { FACTOR_A, FACTOR_B, FACTOR_C, FACTOR_TEMPLATE } from '../../learning/index.ts'
import type { ParseState } from './parse-state.ts'
import type { ParseWords } from './parse-words.ts'

/** Products of the template numbers. */
const T = Int32Array.from({ length: 128 }, (_, template) => Math.imul(template, FACTOR_TEMPLATE))

/** Writes the features by which the next move is chosen (after Zhang and Nivre 2011); returns how many. */
export function moveFeatures(state: ParseState, words: ParseWords, features: Uint32Array): number {
  const { fine, upos, wordA, wordB, fineA, fineB, fineC } = words
  const { stack, depth, front, length, leftmost, rightmost, secondLeft, secondRight, label, leftSet, rightSet } = state
  const none = length + 1
  const s0 = depth > 0 ? stack[depth - 1]! : none
  const s1 = depth > 1 ? stack[depth - 2]! : none
  const s2 = depth > 2 ? stack[depth - 3]! : none
  const b0 = front
  const b1 = front + 1 <= length ? front + 1 : none
  const b2 = front + 2 <= length ? front + 2 : none
  const [s0p, s1p, s2p, b0p] = [fine[s0]!, fine[s1]!, fine[s2]!, fine[b0]!]
  const [s0l, s0r, s1l, s1r, b0l] = [leftmost[s0]!, rightmost[s0]!, leftmost[s1]!, rightmost[s1]!, leftmost[b0]!]
  const near = Math.min(b0 - s0, 6)
  const below = Math.min(s0 - s1, 6)
  const b3 = front + 3 <= length ? front + 3 : none
  const afterTop = s0 < length ? s0 + 1 : none
  const afterBelow = s1 < length ? s1 + 1 : none
  const beforeFront = b0 > 0 ? b0 - 1 : none
  const beforeTop = s0 > 0 && s0 < length ? s0 - 1 : none
  const s0wA = wordA[s0]!
  const s0wB = wordB[s0]!
  const s0pA = fineA[s0]!
  const s0pB = fineB[s0]!
  const s0pC = fineC[s0]!
  const b0wA = wordA[b0]!
  const b0wB = wordB[b0]!
  const b0pA = fineA[b0]!
  const b0pB = fineB[b0]!
  const b0pC = fineC[b0]!
  const s1wA = wordA[s1]!
  const s1wB = wordB[s1]!
  const s1pA = fineA[s1]!
  const s1pB = fineB[s1]!
  const s1pC = fineC[s1]!
  const b1wA = wordA[b1]!
  const b1pA = fineA[b1]!
  const b1pB = fineB[b1]!
  const b1pC = fineC[b1]!
  const b2pB = fineB[b2]!
  const b2pC = fineC[b2]!
  const s2pA = fineA[s2]!
  const belowA = Math.imul(below, FACTOR_A)
  let n = 0
  // Single words.
  features[n++] = (s0wA + s0pB + T[1]!) | 0
  features[n++] = (s0wA + T[2]!) | 0
  features[n++] = (s0pA + T[3]!) | 0
  features[n++] = (b0wA + b0pB + T[4]!) | 0
  features[n++] = (b0wA + T[5]!) | 0
  features[n++] = (b0pA + T[6]!) | 0
  features[n++] = (s1wA + s1pB + T[7]!) | 0
  features[n++] = (s1wA + T[8]!) | 0
  features[n++] = (s1pA + T[9]!) | 0
  features[n++] = (b1wA + b1pB + T[10]!) | 0
  features[n++] = (b1pA + T[11]!) | 0
  features[n++] = (wordA[b2]! + b2pB + T[12]!) | 0
  // Pairs.
  features[n++] = (s0wA + s0pB + b0pC + T[14]!) | 0
  features[n++] = (s0pA + b0wB + b0pC + T[15]!) | 0
  features[n++] = (s0pA + b0pB + T[16]!) | 0
  features[n++] = (b0pA + b1pB + T[17]!) | 0
  features[n++] = (s1wA + s0pB + s1pC + T[19]!) | 0
  features[n++] = (s1pA + s0wB + s0pC + T[20]!) | 0
  features[n++] = (s1pA + s0pB + T[21]!) | 0
  features[n++] = (s1wA + b0pB + s1pC + T[23]!) | 0
  features[n++] = (s1pA + b0wB + b0pC + T[24]!) | 0
  features[n++] = (s0wA + b1pB + b0pC + T[25]!) | 0
  features[n++] = (b0wA + b1pB + s0pC + T[26]!) | 0
  // Triples of tags.
  features[n++] = (s0pA + b0pB + b1pC + T[30]!) | 0
  features[n++] = (s1pA + s0pB + b0pC + T[31]!) | 0
  features[n++] = (s2pA + s1pB + s0pC + T[32]!) | 0
  features[n++] = (b0pA + b1pB + b2pC + T[33]!) | 0
  features[n++] = (s0pA + fineB[s0l]! + b0pC + T[34]!) | 0
  features[n++] = (s0pA + fineB[s0r]! + b0pC + T[35]!) | 0
  features[n++] = (s0pA + b0pB + fineC[b0l]! + T[36]!) | 0
  features[n++] = (s1pA + fineB[s1r]! + s0pC + T[37]!) | 0
  features[n++] = (s1pA + s0pB + fineC[s0l]! + T[38]!) | 0
  features[n++] = (s1pA + s0pB + fineC[s0r]! + T[39]!) | 0
  features[n++] = (s1pA + fineB[s1l]! + s0pC + T[40]!) | 0
  features[n++] =
    (Math.imul(upos[s1]! * 32 + upos[s0]!, FACTOR_A) +
      Math.imul(upos[b0]! * 32 + upos[b1]!, FACTOR_B) +
      Math.imul(upos[b2]! * 32 + upos[s2]!, FACTOR_C) +
      T[41]!) |
    0
  // Distance and number of children.
  features[n++] = (Math.imul(near, FACTOR_A) + s0pB + b0pC + T[50]!) | 0
  features[n++] = (belowA + s1pB + s0pC + T[51]!) | 0
  features[n++] = (Math.imul(near, FACTOR_A) + s0wB + T[52]!) | 0
  features[n++] = (Math.imul(near, FACTOR_A) + b0wB + T[53]!) | 0
  features[n++] = (Math.imul(below * 8 + near, FACTOR_A) + Math.imul(s1p * 128 + s0p, FACTOR_B) + b0pC + T[54]!) | 0
  features[n++] = (s0wA + Math.imul(state.rightCount[s0]! * 16 + state.leftCount[s0]!, FACTOR_B) + T[55]!) | 0
  features[n++] = (s0pA + Math.imul(state.rightCount[s0]! * 16 + state.leftCount[s0]!, FACTOR_B) + b0pC + T[56]!) | 0
  features[n++] = (s1wA + Math.imul(state.rightCount[s1]!, FACTOR_B) + T[57]!) | 0
  features[n++] = (s1pA + Math.imul(state.rightCount[s1]!, FACTOR_B) + s0pC + T[58]!) | 0
  features[n++] = (b0wA + Math.imul(state.leftCount[b0]!, FACTOR_B) + T[59]!) | 0
  features[n++] = (b0pA + Math.imul(state.leftCount[b0]!, FACTOR_B) + s0pC + T[60]!) | 0
  // Children and their labels.
  features[n++] = (wordA[s0l]! + s0wB + T[61]!) | 0
  features[n++] = (wordA[s0r]! + s0wB + T[62]!) | 0
  features[n++] = (wordA[s1r]! + s1wB + T[63]!) | 0
  features[n++] = (wordA[b0l]! + b0wB + T[64]!) | 0
  features[n++] = (Math.imul(label[s0l]!, FACTOR_A) + s0pB + b0pC + T[65]!) | 0
  features[n++] = (Math.imul(label[s0r]!, FACTOR_A) + s0pB + b0pC + T[66]!) | 0
  features[n++] = (Math.imul(label[s1r]!, FACTOR_A) + s1pB + s0pC + T[67]!) | 0
  features[n++] = (Math.imul(label[b0l]!, FACTOR_A) + b0pB + s0pC + T[68]!) | 0
  features[n++] =
    (s0wA +
      Math.imul(label[s0l]! * 64 + label[s0r]!, FACTOR_B) +
      Math.imul(label[secondRight[s0]!]!, FACTOR_C) +
      T[69]!) |
    0
  features[n++] =
    (s1wA +
      Math.imul(label[s1l]! * 64 + label[s1r]!, FACTOR_B) +
      Math.imul(label[secondRight[s1]!]!, FACTOR_C) +
      T[70]!) |
    0
  features[n++] = (b0wA + Math.imul(label[b0l]!, FACTOR_B) + Math.imul(label[secondLeft[b0]!]!, FACTOR_C) + T[71]!) | 0
  features[n++] =
    (s0pA +
      Math.imul(label[s0l]! * 64 + label[s0r]!, FACTOR_B) +
      Math.imul(label[secondLeft[s0]!]!, FACTOR_C) +
      T[72]!) |
    0
  features[n++] = (Math.imul(label[s1r]!, FACTOR_A) + s1wB + s0pC + T[73]!) | 0
  features[n++] = (Math.imul(label[s0l]!, FACTOR_A) + s0pB + s1pC + T[74]!) | 0
  features[n++] = (wordA[s0l]! + s0pB + s1pC + T[75]!) | 0
  features[n++] = (wordA[s0l]! + s0pB + b0pC + T[76]!) | 0
  features[n++] = (wordA[s0r]! + s0pB + b0pC + T[77]!) | 0
  features[n++] = (wordA[s0r]! + s0pB + s1pC + T[78]!) | 0
  features[n++] = (wordA[s1r]! + s1pB + s0pC + T[79]!) | 0
  features[n++] = (wordA[b0l]! + b0pB + s0pC + T[80]!) | 0
  features[n++] = (Math.imul(leftSet[s0]!, FACTOR_A) + Math.imul(rightSet[s0]!, FACTOR_B) + s0pC + T[81]!) | 0
  features[n++] = (Math.imul(leftSet[s0]!, FACTOR_A) + s0wB + b0pC + T[82]!) | 0
  features[n++] = (Math.imul(rightSet[s0]!, FACTOR_A) + s0wB + b0pC + T[83]!) | 0
  features[n++] = (Math.imul(rightSet[s1]!, FACTOR_A) + s1wB + s0pC + T[84]!) | 0
  features[n++] =
    (Math.imul(rightSet[s1]!, FACTOR_A) +
      Math.imul(leftSet[s0]!, FACTOR_B) +
      Math.imul(s1p * 128 + s0p, FACTOR_C) +
      T[85]!) |
    0
  features[n++] = (Math.imul(leftSet[b0]!, FACTOR_A) + b0pB + s0pC + T[86]!) | 0
  // Neighbours in the sentence, and what is to come.
  features[n++] = (s0pA + fineB[afterTop]! + b0pC + T[90]!) | 0
  features[n++] = (s0pA + fineB[beforeFront]! + b0pC + T[91]!) | 0
  features[n++] = (Math.imul(s1p * 128 + s0p, FACTOR_A) + fineB[afterBelow]! + b0pC + T[92]!) | 0
  features[n++] = (Math.imul(s1p * 128 + s0p, FACTOR_A) + fineB[beforeTop]! + b0pC + T[93]!) | 0
  features[n++] = (Math.imul(s0p * 128 + b0p, FACTOR_A) + b1pB + b2pC + T[94]!) | 0
  features[n++] = (Math.imul(s1p * 128 + s0p, FACTOR_A) + b0pB + b1pC + T[95]!) | 0
  features[n++] = (b1pA + b2pB + fineC[b3]! + T[96]!) | 0
  features[n++] = (Math.imul(s2p * 128 + s1p, FACTOR_A) + s0pB + b0pC + T[99]!) | 0
  return n
}

/** Writes the features by which the label of `child` under `head` is chosen; returns how many. */
export function labelFeatures(
  state: ParseState,
  words: ParseWords,
  head: number,
  child: number,
  features: Uint32Array,
): number {
  const { length, leftmost, rightmost, secondLeft, secondRight, label, stack, depth, leftSet, rightSet } = state
  const { fine, upos, wordA, wordB, wordC, fineA, fineB, fineC } = words
  const none = length + 1
  const left = child < head
  const side = left ? 1 : 0
  const [hp, cp] = [fine[head]!, fine[child]!]
  const before = child > 0 ? child - 1 : none
  const after = child + 1 < length ? child + 1 : none
  const beforeHead = head > 0 ? head - 1 : none
  const afterHead = head + 1 < length ? head + 1 : none
  const sibling = left ? leftmost[head]! : rightmost[head]!
  const opposite = left ? rightmost[head]! : leftmost[head]!
  const [childLeft, childRight] = [leftmost[child]!, rightmost[child]!]
  const distance = Math.min(Math.abs(head - child), 7) * 2 + side
  const below = depth > 1 ? stack[depth - 2]! : none
  const hwA = wordA[head]!
  const hwC = wordC[head]!
  const hpA = fineA[head]!
  const hpC = fineC[head]!
  const cwA = wordA[child]!
  const cwB = wordB[child]!
  const cpA = fineA[child]!
  const cpB = fineB[child]!
  const cpC = fineC[child]!
  let n = 0
  features[n++] = (hwA + Math.imul(side, FACTOR_B) + T[1]!) | 0
  features[n++] = (hpA + Math.imul(side, FACTOR_B) + T[2]!) | 0
  features[n++] = (cwA + Math.imul(side, FACTOR_B) + T[3]!) | 0
  features[n++] = (cpA + Math.imul(side, FACTOR_B) + T[4]!) | 0
  features[n++] = (hpA + cpB + Math.imul(distance, FACTOR_C) + T[5]!) | 0
  features[n++] = (hwA + cpB + Math.imul(side, FACTOR_C) + T[6]!) | 0
  features[n++] = (hpA + cwB + Math.imul(side, FACTOR_C) + T[7]!) | 0
  features[n++] = (hwA + cwB + Math.imul(side, FACTOR_C) + T[8]!) | 0
  features[n++] = (cwA + fineB[before]! + Math.imul(side, FACTOR_C) + T[9]!) | 0
  features[n++] = (cpA + fineB[before]! + Math.imul(hp * 2 + side, FACTOR_C) + T[10]!) | 0
  features[n++] = (cpA + fineB[after]! + Math.imul(hp * 2 + side, FACTOR_C) + T[11]!) | 0
  features[n++] = (cpA + wordB[childLeft]! + Math.imul(hp * 2 + side, FACTOR_C) + T[12]!) | 0
  features[n++] = (cpA + wordB[childLeft]! + hwC + T[13]!) | 0
  features[n++] = (cpA + Math.imul(label[childLeft]! * 2 + side, FACTOR_B) + hpC + T[14]!) | 0
  features[n++] = (cpA + Math.imul(label[childRight]! * 2 + side, FACTOR_B) + hpC + T[15]!) | 0
  features[n++] = (cpA + Math.imul(label[sibling]! * 2 + side, FACTOR_B) + hpC + T[16]!) | 0
  features[n++] = (hwA + Math.imul(label[sibling]! * 2 + side, FACTOR_B) + cpC + T[17]!) | 0
  features[n++] = (cpA + Math.imul(label[opposite]! * 2 + side, FACTOR_B) + hpC + T[18]!) | 0
  features[n++] =
    (hwA + Math.imul(label[opposite]! * 64 + label[sibling]!, FACTOR_B) + Math.imul(cp * 2 + side, FACTOR_C) + T[19]!) |
    0
  features[n++] = (hpA + Math.imul(fine[beforeHead]! * 2 + side, FACTOR_B) + cpC + T[20]!) | 0
  features[n++] = (hpA + Math.imul(fine[afterHead]! * 2 + side, FACTOR_B) + cpC + T[21]!) | 0
  features[n++] =
    (cwA +
      Math.imul(label[secondLeft[child]!]! * 64 + label[childLeft]!, FACTOR_B) +
      Math.imul(side, FACTOR_C) +
      T[22]!) |
    0
  features[n++] = (cwA + wordB[childLeft]! + Math.imul(side, FACTOR_C) + T[23]!) | 0
  features[n++] = (cwA + wordB[childRight]! + Math.imul(side, FACTOR_C) + T[24]!) | 0
  features[n++] = (hpA + cpB + Math.imul(label[secondRight[head]!]! * 64 + label[sibling]!, FACTOR_C) + T[25]!) | 0
  features[n++] =
    (hpA + cpB + Math.imul(state.leftCount[child]! * 16 + state.rightCount[child]!, FACTOR_C) + T[26]!) | 0
  features[n++] = (hpA + cpB + fineC[below]! + T[27]!) | 0
  features[n++] =
    (cwA +
      Math.imul(label[childLeft]! * 64 + label[childRight]!, FACTOR_B) +
      Math.imul(hp * 2 + side, FACTOR_C) +
      T[28]!) |
    0
  features[n++] =
    (Math.imul(upos[head]! * 32 + upos[child]!, FACTOR_A) +
      Math.imul(upos[before]! * 32 + upos[after]!, FACTOR_B) +
      Math.imul(distance, FACTOR_C) +
      T[29]!) |
    0
  features[n++] = (hwA + wordB[sibling]! + Math.imul(cp * 2 + side, FACTOR_C) + T[30]!) | 0
  features[n++] = (cwA + Math.imul(distance, FACTOR_B) + hpC + T[31]!) | 0
  features[n++] =
    (Math.imul(hp * 2 + side, FACTOR_A) +
      cpB +
      Math.imul(label[leftmost[head]!]! * 64 + label[secondLeft[head]!]!, FACTOR_C) +
      T[32]!) |
    0
  features[n++] =
    (hwA +
      Math.imul(leftSet[head]! ^ Math.imul(rightSet[head]!, 77), FACTOR_B) +
      Math.imul(cp * 2 + side, FACTOR_C) +
      T[33]!) |
    0
  features[n++] =
    (Math.imul(hp * 2 + side, FACTOR_A) +
      Math.imul(leftSet[head]! ^ Math.imul(rightSet[head]!, 77), FACTOR_B) +
      cpC +
      T[34]!) |
    0
  features[n++] =
    (cwA +
      Math.imul(leftSet[child]! ^ Math.imul(rightSet[child]!, 77), FACTOR_B) +
      Math.imul(hp * 2 + side, FACTOR_C) +
      T[35]!) |
    0
  features[n++] =
    (cpA +
      Math.imul(leftSet[child]! ^ Math.imul(rightSet[child]!, 77), FACTOR_B) +
      Math.imul(hp * 2 + side, FACTOR_C) +
      T[36]!) |
    0
  features[n++] = (wordA[childLeft]! + cwB + hwC + T[37]!) | 0
  return n
}
