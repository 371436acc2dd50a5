import type { Resources } from '../../resources/index.ts'
import type { Claim, Entity, Extraction } from '../../schema/index.ts'
import type { Filler } from '../entities/fillers.ts'
import { gazetteerNames } from '../entities/gazetteer-names.ts'
import { headWord, isPluralPhrase, singularPhrase } from '../entities/head-word.ts'

type Argument = Claim['arguments'][number]

/** A filler as it stands in a sentence: "the Quds Force", "a depot", "rockets". */
export interface WordedFiller {
  readonly role: string
  readonly words: string
  readonly plural: boolean
  /** The places or bodies it lies in, itself last, where they are known. */
  readonly path?: string
}

/** "the", "a" and whose, where a described thing stands in its report. */
const DETERMINER = /(?:^|[\s“"(])(an?|the|its|their|his|her|our|this|that|these|those)\s+$/i
const LEADING_DETERMINER = /^(an?|the|its|their|his|her|our|this|that|these|those)\s/i
/** What a "nuclear test" is a test of. */
const KINDS_OF_ARMS = /^(?:nuclear|atomic|chemical|biological|radiological|conventional)$/i
const PEOPLES = /(?:[^us]s|[^i]i[sy]h)$/i

/** The article and number a filler is said with, from the words of its report and, for names, from the word list. */
export function worded(
  filler: Filler,
  argument: Argument,
  extraction: Extraction,
  entities: ReadonlyMap<string, Entity>,
  resources: Resources,
): WordedFiller {
  const { role, name, path } = filler
  const rest = { role, ...(path !== undefined && { path }) }
  if (filler.entity !== undefined) {
    const isArmed = argument.entity !== undefined && entities.get(argument.entity)?.type === 'ArmedGroup'
    return {
      ...rest,
      words: nameWithArticle(name, resources),
      plural: isArmed && PEOPLES.test(name) && !/as$/.test(name),
    }
  }
  const kind = role === 'item' ? KINDS_OF_ARMS.exec(name) : undefined
  if (kind) return { ...rest, words: `${name} arms`, plural: true }
  const plural = isPluralPhrase(name)
  if (role === 'office') return { ...rest, words: plural ? singularPhrase(name) : name, plural: false }
  return { ...rest, words: plural ? name : `${articleOf(name, argument, extraction, resources)}${name}`, plural }
}

/**
 * A described filler without the name of another filler that opens it: Karvalia runs not "Karvalia's depots" but "depots", and sponsors "militias" that
 * are "Karvalian-backed". `others` are the claim's fillers.
 */
export function withoutOwner(one: WordedFiller, others: readonly Filler[], resources: Resources): WordedFiller {
  const [, article = '', opening, rest] = OPENING_NAME.exec(one.words) ?? []
  if (opening === undefined || rest === undefined) return one
  const known = gazetteerNames(resources).find(opening, 'Country')
  const name = known?.type === 'Nationality' ? known.country : (known?.name ?? opening)
  const isSaid = others.some(
    (filler) => filler.entity !== undefined && filler.role !== one.role && filler.name === name,
  )
  if (!isSaid) return one
  const determiner = one.plural || one.role === 'office' ? '' : article === 'the ' ? article : `${indefinite(rest)} `
  return { ...one, words: determiner + rest }
}
const OPENING_NAME = /^(an? |the )?(\p{Lu}[\p{L}.]*)(?:['’]s?|-\p{Ll}+)? (\p{Ll}.*)$/u

/** "the" and "a" as the report has them; where it has none, as a headline has, "a" before what can be counted. */
function articleOf(name: string, { text, start }: Argument, { document }: Extraction, resources: Resources): string {
  const before = DETERMINER.exec(document.text.slice(Math.max(0, start - 8), start))
  const found = (LEADING_DETERMINER.exec(text) ?? before)?.[1]?.toLowerCase()
  if (found !== undefined && found !== 'a' && found !== 'an') return 'the '
  const head = headWord(name)
  const isCounted = !resources.lexicon('mass-nouns').has(head) && resources.lexicon('noun-classes').has(head)
  if (found === undefined && (!isCounted || /^\p{Lu}/u.test(name))) return ''
  return `${indefinite(name)} `
}

function indefinite(words: string): 'a' | 'an' {
  return /^(?:[aio]|e(?!u)|u(?!n?i))/i.test(words) ? 'an' : 'a'
}

/** "the Quds Force", "Hezbollah": by the last word of the name, or the one before its first "of" or "for". */
function nameWithArticle(name: string, resources: Resources): string {
  if (/^(?:the|al-|a|an)\b/i.test(name)) return name
  const heads = resources.lexicon('names-with-article')
  const [head = ''] = name.toLowerCase().split(/ (?:of|for|in|on) /, 1)
  const words = head.split(' ')
  const isSaid = heads.has(words.at(-1)!) || heads.has(words.slice(-2).join(' '))
  return isSaid && !/['’]s? /.test(head) ? `the ${name}` : name
}
