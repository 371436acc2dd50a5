import type { Span } from '../../schema/index.ts'

/** The rest of a run of names after one of them: "Ilva" + " Torm", "Karvalian" + " Defence Minister Ilva Torm". */
const NAMES = /^[\p{L}’'-]*(?: (?:(?:of|for) the |of |al-|bin )?\p{Lu}[\p{L}’'-]*)*/u
/** What is said of a person behind their name: ", a spokesman for the Veshtari Front,". */
const APPOSITION = /^, (?:an?|the|its|his|her) ([^,.;:“”"]{3,90})(?=[,.;])/u

/**
 * The source with all that describes it where it stands: the whole of a name that it is part of, and the apposition behind that, when it
 * gives an office. `isOffice` knows office words in lower case.
 */
export function describedSpan(source: Span, text: string, isOffice: (word: string) => boolean): Span {
  const names = NAMES.exec(text.slice(source.end, source.end + 120))?.[0] ?? ''
  const end = source.end + names.length
  const apposition = APPOSITION.exec(text.slice(end, end + 120))
  const words = apposition?.[1]?.toLowerCase().split(/[^\p{L}]+/u) ?? []
  return { start: source.start, end: words.some(isOffice) ? end + apposition![0].length : end }
}
