import type { Mention, PlaceLevel } from '../../schema/index.ts'
import type { ParsedText } from '../syntax.ts'
import { wordsOf } from '../words.ts'

/** Words that say what kind of place a name is of, and the level they allow. */
const LEVELS: ReadonlyMap<string, PlaceLevel> = new Map([
  ...['province', 'governorate', 'state', 'region', 'oblast', 'prefecture', 'county', 'district', 'countryside'].map(
    (word): [string, PlaceLevel] => [word, 'region'],
  ),
  ...['city', 'town', 'village'].map((word): [string, PlaceLevel] => [word, 'settlement']),
])

/** The level that a word for a kind of place allows: `region` for "province", `settlement` for "town". */
export function levelOf(word: string | undefined): PlaceLevel | undefined {
  return word === undefined ? undefined : LEVELS.get(word.toLowerCase())
}

/**
 * The level at which a report uses a name, by the words printed with it: "Idlib province", "the province of Idlib", "the town of Sarhal".
 * Absent where no mention says so, or mentions differ. Words are those of the mention itself or beside it.
 */
export function statedLevel(names: readonly Mention[], syntax: ParsedText): PlaceLevel | undefined {
  const { lower } = wordsOf(syntax.document, syntax.tokens)
  const said = new Set<PlaceLevel>()
  for (const { firstToken, endToken } of names) {
    const before = lower[firstToken - 1] === 'of' ? levelOf(lower[firstToken - 2]) : undefined
    const level = levelOf(lower[endToken - 1]) ?? levelOf(lower[endToken]) ?? before
    if (level) said.add(level)
  }
  const [level] = said
  return said.size === 1 ? level : undefined
}
