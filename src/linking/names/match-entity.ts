import { compareNames, type NameComparison, type NameWeights } from './compare-names.ts'
import { nameWords } from './name-words.ts'

/** An Entity as it is matched: by every spelling it has. */
export interface MatchedEntity {
  readonly ref: string
  readonly spellings: readonly string[]
  readonly isPerson: boolean
  readonly curated: boolean
}

/** From here up two Entities are taken for one without asking. */
export const AUTOMATIC = 0.9
/** From here up a person is asked. */
export const PROPOSED = 0.6

/**
 * How likely two Entities of one family are one: by their most alike spellings. None where both are in a gazetteer, which knows them
 * apart; where numbers ("Unit 190", "Unit 840") or middle initials differ; or where one has a single word and the other several: a surname alone is no one in particular.
 */
export function matchEntity(weights: NameWeights, a: MatchedEntity, b: MatchedEntity): NameComparison | undefined {
  if (a.ref === b.ref || (a.curated && b.curated)) return undefined
  let best: NameComparison | undefined
  for (const one of a.spellings) {
    for (const other of b.spellings) {
      if (!areComparable(one, other)) continue
      const found = compareNames(weights, one, other, a.isPerson)
      if (!best || found.score > best.score) best = found
    }
  }
  return best
}

function areComparable(a: string, b: string): boolean {
  const [wordsA, wordsB] = [nameWords(a), nameWords(b)]
  if ((wordsA.length === 1) !== (wordsB.length === 1)) return false
  // Short single words differ by chance.
  if (wordsA.length === 1 && Math.min(wordsA[0]!.length, wordsB[0]!.length) < 6) return false
  return digits(wordsA) === digits(wordsB) && areOfOneMiddle(wordsA, wordsB)
}

/** "Oskar H. W. Deln" is not "Oskar W. Deln", though either may be "Oskar Deln". */
function areOfOneMiddle(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [initials(a), initials(b)]
  return one.startsWith(other) || other.startsWith(one)
}

function initials(words: readonly string[]): string {
  return words.filter((word) => word.length === 1).join(' ')
}

function digits(words: readonly string[]): string {
  return words.filter((word) => /\d/.test(word)).join(' ')
}
