import type { ScoredName } from './read-stretches.ts'

/**
 * Names of one Document made to agree: one spelling is of one type throughout, the one that gathers the most squared confidence. A
 * name that changes its type takes over the mean confidence of those that were of it. Linear.
 */
export function agreeOnTypes(names: readonly ScoredName[], words: readonly string[]): ScoredName[] {
  const spellings = new Map<string, Votes>()
  const votesOf = names.map((name) => {
    const spelling = spellingOf(name, words)
    const votes = spellings.get(spelling) ?? new Map()
    spellings.set(spelling, votes)
    const { count, confidence, squares } = votes.get(name.type) ?? NONE
    votes.set(name.type, {
      count: count + 1,
      confidence: confidence + name.confidence,
      squares: squares + name.confidence ** 2,
    })
    return votes
  })
  return names.map((name, i) => {
    const votes = votesOf[i]!
    if (votes.size === 1) return name
    let type = name.type
    for (const [other, { squares }] of votes) if (squares > votes.get(type)!.squares) type = other
    if (type === name.type) return name
    const { confidence, count } = votes.get(type)!
    return { ...name, type, confidence: confidence / count }
  })
}

type Votes = Map<ScoredName['type'], Vote>

/** What speaks for a type: names read so, and the sums of their confidences and of the squares of these. */
interface Vote {
  readonly count: number
  readonly confidence: number
  readonly squares: number
}

const NONE: Vote = { count: 0, confidence: 0, squares: 0 }

function spellingOf({ first, end }: ScoredName, words: readonly string[]): string {
  if (end - first === 1) return words[first]!
  return words.slice(first, end).join(' ')
}
