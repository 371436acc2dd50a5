import { nameKey } from '../../schema/index.ts'

/**
 * Words of a name for comparison: folded; without the Arabic article, particles of descent, titles and legal forms, unless nothing
 * else is left; compounds of Abd ("Abdul Rahman", "Abd al-Rahman") taken together.
 */
export function nameWords(name: string): readonly string[] {
  const words = nameKey(name.replaceAll('&', ' and '))
    .replace(LEGAL_FORMS, ' ')
    .replace(/\b(?:abd|abdul|abdel|abdal|abdur|abdus) (?:al |ul |el |ar |as |ur |us )?(?=\p{L}{2})/gu, 'abdul')
    .split(' ')
    .filter((word) => word !== '')
  const telling = words.filter((word) => !PARTICLES.has(word) && !TITLES.has(word))
  return telling.length > 0 ? telling : words
}

/** The words of a name with given names in their full form: "jim" as "james". */
export function inFull(words: readonly string[], shortNames?: ReadonlyMap<string, string | true>): readonly string[] {
  return words.map((word) => String(shortNames?.get(word) ?? word))
}

/** How companies are constituted, in words and as abbreviations. */
const LEGAL_FORMS =
  /\b(?:aktien ?gesell?schaft|gesellschaft mit beschrankter haftung|limited liability company|(?:open |public |closed )?joint stock company|societatea cu raspundere limitata|private limited|incorporated|corporation|company|limited|gmbh|ag|llc|llp|lp|inc|corp|co|ltd|plc|pjsc|ojsc|jsc|oao|ooo|pao|zao|srl|sarl|sas|sa|spa|bv|nv|kg|pte|pty|a s|s a r l|s a s|s a|l p)\b(?= |$)/gu

const PARTICLES = new Set([
  'al',
  'el',
  'ul',
  'ar',
  'as',
  'ad',
  'ash',
  'an',
  'bin',
  'ibn',
  'ben',
  'de',
  'van',
  'von',
  'of',
  'the',
  'and',
  'for',
])

const TITLES = new Set([
  ...['mr', 'mrs', 'ms', 'dr', 'prof', 'sir', 'lord', 'sheikh', 'shaikh', 'shaykh', 'sheik', 'haji', 'hajj', 'mullah'],
  ...['president', 'general', 'gen', 'colonel', 'col', 'brigadier', 'maj', 'major', 'ayatollah', 'sayyed', 'sayyid'],
  ...['minister', 'ambassador', 'commander', 'imam', 'hojatoleslam', 'maulvi', 'maulana', 'qari', 'hafiz'],
])
