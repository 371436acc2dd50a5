import { groupedBy } from '../../learning/index.ts'
import type { Resources } from '../../resources/index.ts'

/** A unit and the words that name it. */
export interface UnitPhrase {
  readonly words: readonly string[]
  readonly unit: string
}

/** Units by the first word of their phrases, and currencies also by the last; longest phrases first. */
export interface UnitLexicon {
  readonly measures: ReadonlyMap<string, readonly UnitPhrase[]>
  readonly currencies: ReadonlyMap<string, readonly UnitPhrase[]>
  readonly currenciesByLast: ReadonlyMap<string, readonly UnitPhrase[]>
}

const lexicons = new WeakMap<Resources, UnitLexicon>()

/** The word lists `units` and `currencies` of the packs. */
export function unitLexicon(resources: Resources): UnitLexicon {
  const known = lexicons.get(resources)
  if (known) return known
  const measures = phrasesOf(resources, 'units')
  const currencies = phrasesOf(resources, 'currencies')
  const made = {
    measures: grouped(measures, ({ words }) => words[0]!),
    currencies: grouped(currencies, ({ words }) => words[0]!),
    currenciesByLast: grouped(currencies, ({ words }) => words.at(-1)!),
  }
  lexicons.set(resources, made)
  return made
}

/** The units that a name stands for ("pound": a weight and a currency); empty for a name that no pack knows. */
export function unitsNamed(name: string, resources: Resources): string[] {
  const key = name.toLowerCase()
  return ['units', 'currencies'].flatMap((list) => {
    const unit = resources.lexicon(list).get(key)
    return typeof unit === 'string' ? [unit] : []
  })
}

function phrasesOf(resources: Resources, list: string): UnitPhrase[] {
  return [...resources.lexicon(list)].flatMap(([phrase, unit]) =>
    typeof unit === 'string' ? [{ words: phrase.split(' '), unit }] : [],
  )
}

function grouped(phrases: readonly UnitPhrase[], keyOf: (phrase: UnitPhrase) => string): Map<string, UnitPhrase[]> {
  const groups = groupedBy(phrases, keyOf)
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length)
  return groups
}
