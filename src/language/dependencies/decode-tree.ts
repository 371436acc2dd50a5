/**
 * The tree with the highest sum of scores and one word at its root (Chu and Liu 1965, Edmonds 1967). `scores` holds for each
 * word a row of length + 1: the score of each head, the root's last. Writes heads from `at` on, -1 for the root.
 * Linear in the scores where the best heads form a tree already, O(length²) at worst; more than twelve cycles
 * within one another, and those of sentences of more than 160 words, are not always opened where it costs least.
 */
export function decodeTree(scores: Float32Array, length: number, heads: Int32Array, at: number): void {
  const width = length + 1
  if (length === 0) return
  let root = 0
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < length; i++) {
    const row = i * width
    let best = i === 0 ? 1 : 0
    for (let j = 0; j < length; j++) if (j !== i && scores[row + j]! > scores[row + best]!) best = j
    heads[at + i] = best
    // How much rather the word hangs on the root than on any word.
    const margin = scores[row + length]! - scores[row + best]!
    if (margin > most) {
      most = margin
      root = i
    }
  }
  heads[at + root] = -1
  if (isTree(heads, at, length)) return
  const weight = Array.from({ length }, (_, i) => scores.subarray(i * width, i * width + length))
  heads.set(arborescence(weight, root), at)
}

function isTree(heads: Int32Array, at: number, length: number): boolean {
  const seen = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    for (let j = i; j >= 0 && seen[j] !== -1; j = heads[at + j]!) {
      if (seen[j] === i + 1) return false
      seen[j] = i + 1
    }
    for (let j = i; j >= 0 && seen[j] !== -1; j = heads[at + j]!) seen[j] = -1
  }
  return true
}

/** The score of each word as the head of each word. */
type Weights = readonly ArrayLike<number>[]

/** Heads in the graph whose `weight[i][j]` scores j as head of i, `top` being the root: its first cycle is contracted, then opened. */
function arborescence(weight: Weights, top: number, level = 0): number[] {
  const best = weight.map((row, i): number => {
    let found = -1
    for (let j = 0; j < row.length; j++) if (j !== i && (found < 0 || row[j]! > row[found]!)) found = j
    return i === top ? -1 : found
  })
  const cycle = findCycle(best, top)
  if (!cycle) return best
  if (level === DEEPEST || weight.length > LONGEST) return broken(weight, best, top)
  const inside = new Set(cycle)
  const outside = weight.map((_, i) => i).filter((i) => !inside.has(i))
  const total = cycle.reduce((sum, i) => sum + weight[i]![best[i]!]!, 0)
  const heaviest = (candidates: readonly number[], of: (c: number) => number) =>
    candidates.reduce((a, b) => (of(b) > of(a) ? b : a))
  // Which node of the cycle governs an outside node best, and which is best entered from it.
  const leaving = outside.map((i) => heaviest(cycle, (c) => weight[i]![c]!))
  const gain = (c: number, i: number) => weight[c]![i]! - weight[c]![best[c]!]!
  const entering = outside.map((i) => heaviest(cycle, (c) => gain(c, i)))
  const smaller = outside.map((i, a) => [...outside.map((j) => weight[i]![j]!), weight[i]![leaving[a]!]!])
  smaller.push([...outside.map((i, a) => total + gain(entering[a]!, i)), Number.NEGATIVE_INFINITY])
  const found = arborescence(smaller, outside.indexOf(top), level + 1)
  const heads = [...best]
  outside.forEach((i, a) => {
    const head = found[a]!
    heads[i] = head === outside.length ? leaving[a]! : head < 0 ? -1 : outside[head]!
  })
  const from = found[outside.length]!
  heads[entering[from]!] = outside[from]!
  return heads
}

/** Cycles contracted within one another at most: what is written for people needs few, and the time is bounded. */
const DEEPEST = 12
/** Words of a sentence whose cycles are contracted at all. */
const LONGEST = 160

/** Hangs the word of each cycle that loses least by it on the root. */
function broken(weight: Weights, best: number[], top: number): number[] {
  const heads = [...best]
  for (let cycle = findCycle(heads, top); cycle; cycle = findCycle(heads, top)) {
    const loss = (i: number) => weight[i]![heads[i]!]! - weight[i]![top]!
    const word = cycle.reduce((a, b) => (loss(b) < loss(a) ? b : a))
    heads[word] = top
  }
  return heads
}

function findCycle(best: readonly number[], top: number): number[] | undefined {
  const seen = new Array<number>(best.length).fill(-1)
  for (let i = 0; i < best.length; i++) {
    let j = i
    while (j !== top && seen[j] === -1) {
      seen[j] = i
      j = best[j]!
    }
    if (j === top || seen[j] !== i) continue
    const cycle = [j]
    for (let k = best[j]!; k !== j; k = best[k]!) cycle.push(k)
    return cycle
  }
  return undefined
}
