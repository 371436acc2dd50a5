/**
 * What a source is called where no entity names it: its words up to a relative clause, an apposition or a participle ("a colonel, who",
 * "Velmark, which has …", "the movement, backed by Osk"), without a possessive ending.
 */
export function nameIn(words: string): string {
  let name = words
  const relative = RELATIVE.exec(name)
  if (relative && relative.index > 0) name = name.slice(0, relative.index)
  for (let at = name.indexOf(', '); at > 0; at = name.indexOf(', ', at + 2)) {
    const rest = name.slice(at + 2)
    if (!OPENS_APPOSITION.test(rest) || LIST.test(rest)) continue
    name = name.slice(0, at)
    break
  }
  const kept = name.replace(ENDS, '')
  return kept === '' ? words : kept
}
const RELATIVE = /,?\s+(?:who|whom|whose|which|that|citing|quoting)(?=\s|$|,)/
/** What follows a comma in an apposition: an article, an adjective, a participle, an age; a list goes on with names. */
const OPENS_APPOSITION = /^(?:(?:an?|the|its|his|her|their|one|once|now|also|led|\d+)\b|\p{Ll}(?!nd\b))/u
const LIST = /^(?:the\s)?(?:[\p{L}’'.-]+\s){0,3}and\s(?:the\s|other|others|some)?[\p{Lu}o]/u
const ENDS = /(?:[,;:\s]+|[’']s)+$/
