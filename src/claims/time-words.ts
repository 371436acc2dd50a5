import type { Tree } from '../attribution/index.ts'

/** Whether a token stands inside a time expression ("on [Sunday]", "[next] May"). */
export function isTime(tree: Tree, token: number): boolean {
  const start = tree.tokens.start[token]!
  const { times } = tree.analysis
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low < times.length && times[low]!.start <= start
}
