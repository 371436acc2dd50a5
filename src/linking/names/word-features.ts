import { hashText } from '../../learning/index.ts'
import { skeletonOf, soundOf } from './sound.ts'
import { editDistance } from './string-distance.ts'

/**
 * Hashed features of two words of names: the edits that lead from one to the other as romanised and as they sound, each with its
 * place in the word, and how far they are apart in whole. The same for both orders of the words.
 */
export function wordFeatures(a: string, b: string): Uint32Array {
  const [first, second] = a <= b ? [a, b] : [b, a]
  const longest = Math.max(a.length, b.length)
  const [soundA, soundB] = [soundOf(first), soundOf(second)]
  const [bonesA, bonesB] = [skeletonOf(a), skeletonOf(b)]
  const bones = editDistance(bonesA, bonesB)
  const plain = editsBetween(first, second)
  const heard = editsBetween(soundA, soundB)
  const size = Math.min(12, longest)
  const names = [
    ...plain.flatMap(({ what, where }) => [`p ${what}`, `p ${what} ${where}`]),
    ...heard.flatMap(({ what, where }) => [`h ${what}`, `h ${what} ${where}`]),
    `edits ${Math.min(5, plain.length)}`,
    `edits ${Math.min(5, plain.length)} of ${size}`,
    `heard ${Math.min(5, heard.length)}`,
    `heard ${Math.min(5, heard.length)} of ${size}`,
    `bones ${Math.min(4, bones)} of ${Math.min(6, Math.max(bonesA.length, bonesB.length))}`,
    `size ${size}`,
    `first ${soundA[0] === soundB[0]}`,
    `last ${soundA.at(-1) === soundB.at(-1)}`,
  ]
  return Uint32Array.from(names, (name) => hashText(name))
}

interface Edit {
  /** Letters put in each other's place, the lesser first; `-` for none. */
  readonly what: string
  readonly where: 'start' | 'inside' | 'end'
}

/** The edits of one cheapest way from `a` to `b`. */
function editsBetween(a: string, b: string): Edit[] {
  if (a === b) return []
  const width = b.length + 1
  const cost = new Uint16Array((a.length + 1) * width)
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) cost[i * width + j] = i + j
      else {
        const kept = cost[(i - 1) * width + j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
        cost[i * width + j] = Math.min(kept, cost[(i - 1) * width + j]! + 1, cost[i * width + j - 1]! + 1)
      }
    }
  }
  const edits: Edit[] = []
  let [i, j] = [a.length, b.length]
  while (i > 0 || j > 0) {
    const here = cost[i * width + j]!
    const [x = '', y = ''] = [a[i - 1], b[j - 1]]
    const where = Math.max(i, j) <= 1 ? 'start' : i === a.length || j === b.length ? 'end' : 'inside'
    if (i > 0 && j > 0 && here === cost[(i - 1) * width + j - 1]! + (x === y ? 0 : 1)) {
      if (x !== y) edits.push({ what: x < y ? `${x}${y}` : `${y}${x}`, where })
      i--
      j--
    } else if (i > 0 && here === cost[(i - 1) * width + j]! + 1) {
      edits.push({ what: x === a[i - 2] ? `-${x}${x}` : `-${x}`, where })
      i--
    } else {
      edits.push({ what: y === b[j - 2] ? `-${y}${y}` : `-${y}`, where })
      j--
    }
  }
  return edits
}
