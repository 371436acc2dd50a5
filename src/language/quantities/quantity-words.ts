import type { Bound } from '../../schema/index.ts'

/** A phrase that sets the bound of a number. */
export interface BoundPhrase {
  readonly words: readonly string[]
  readonly bound: Bound
}

const BEFORE: Readonly<Record<Exclude<Bound, 'between'>, readonly string[]>> = {
  'at-least': [
    'at least',
    'at the very least',
    'no fewer than',
    'no less than',
    'not less than',
    'not fewer than',
    'a minimum of',
    'minimum of',
    'at a minimum',
  ],
  'at-most': [
    'as many as',
    'as much as',
    'up to',
    'at most',
    'no more than',
    'not more than',
    'not exceeding',
    'a maximum of',
    'maximum of',
  ],
  over: [
    'more than',
    'greater than',
    'well over',
    'just over',
    'a little over',
    'slightly over',
    'over',
    'above',
    'upwards of',
    'upward of',
    'exceeding',
    'in excess of',
    'north of',
    'beyond',
  ],
  under: [
    'less than',
    'fewer than',
    'lower than',
    'well under',
    'just under',
    'slightly under',
    'under',
    'below',
    'just below',
    'just short of',
  ],
  about: [
    'almost',
    'nearly',
    'about',
    'around',
    'approximately',
    'roughly',
    'some',
    'an estimated',
    'estimated',
    'close to',
    'circa',
    'perhaps',
    'maybe',
    'something like',
    'in the region of',
    'in the order of',
    'on the order of',
  ],
  exactly: ['exactly', 'precisely', 'only', 'just'],
}

/** Phrases before a number that set its bound, by their last word; longest first. */
export const BOUNDS_BEFORE: ReadonlyMap<string, readonly BoundPhrase[]> = byLastWord(
  Object.entries(BEFORE).flatMap(([bound, phrases]) =>
    phrases.map((phrase) => ({ words: phrase.split(' '), bound: bound as Bound })),
  ),
)

function byLastWord(phrases: readonly BoundPhrase[]): Map<string, BoundPhrase[]> {
  const groups = new Map<string, BoundPhrase[]>()
  for (const phrase of phrases) {
    const group = groups.get(phrase.words.at(-1)!)
    if (group) group.push(phrase)
    else groups.set(phrase.words.at(-1)!, [phrase])
  }
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length)
  return groups
}

/** Phrases behind a number that set its bound. */
export const BOUNDS_AFTER: readonly BoundPhrase[] = [
  { words: ['or', 'more'], bound: 'at-least' },
  { words: ['or', 'so'], bound: 'about' },
  { words: ['or', 'fewer'], bound: 'at-most' },
  { words: ['or', 'less'], bound: 'at-most' },
  { words: ['and', 'more'], bound: 'at-least' },
  { words: ['+'], bound: 'at-least' },
]

/** Number words without a number: least value, and the most where the word has one. */
export const INDEFINITE: ReadonlyMap<string, number> = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['tens', 20],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2e6],
  ['billions', 2e9],
])

/** What a noun of number multiplies: "tens of thousands". */
export const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
])
