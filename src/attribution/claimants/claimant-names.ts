import type { Source } from '../sources/sources.ts'
import { headOf, tokenFrom } from '../trees/phrases.ts'
import type { Tree } from '../trees/tree.ts'

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
const RELATIVE = /,?\s+(?:who|whom|whose|which|that|citing|quoting|(?:they|he|she|it|we)$)(?=\s|$|,)/
/** What follows a comma in an apposition: an article, an adjective, a participle, an age; a list goes on with names. */
const OPENS_APPOSITION = /^(?:(?:an?|the|its|his|her|their|one|once|now|also|led|\d+)\b|\p{Ll}(?!nd\b))/u
const LIST = /^(?:the\s)?(?:[\p{L}’'.-]+\s){0,3}and\s(?:the\s|other|others|some)?[\p{Lu}o]/u
const ENDS = /(?:[,;:\s]+|[’']s)+$/

/** "Ormex Motors, the maker of the truck,": the source without its apposition where that was read as its head and names no one. */
export function withHead(tree: Tree, source: Source): Source {
  const end = source.span.start + nameIn(source.span.text).length
  if (tree.tokens.start[source.head]! < end || tree.mention[source.head]! >= 0) return source
  const first = tokenFrom(tree, source.span.start)
  return { ...source, head: headOf(tree, { first, end: Math.max(first + 1, tokenFrom(tree, end)) }) }
}
