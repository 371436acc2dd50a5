import { LEFT, type ParseState, RIGHT, SHIFT } from '../../language/index.ts'

/**
 * How many arcs of the gold tree a move puts out of reach: the dynamic oracle of the arc-hybrid system (Goldberg and
 * Nivre 2013), with the root after the last word.
 */
export function moveCost(state: ParseState, gold: Int32Array, move: number): number {
  const { stack, depth, front, length } = state
  const top = stack[depth - 1]!
  let cost = 0
  if (move === SHIFT) {
    for (let s = 0; s < depth; s++) {
      if (gold[stack[s]!] === front) cost++
      if (s < depth - 1 && gold[front] === stack[s]) cost++
    }
    return cost
  }
  for (let b = front; b < length; b++) if (gold[b] === top) cost++
  const head = gold[top]!
  if (move === LEFT) {
    if (head > front || (depth > 1 && head === stack[depth - 2])) cost++
  } else if (move === RIGHT && head >= front) cost++
  return cost
}
