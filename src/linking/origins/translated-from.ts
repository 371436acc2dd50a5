import type { Attribution, Extraction } from '../../schema/index.ts'

/** "The Arabic-language daily": said of an outlet right before its name. */
const LANGUAGE_OF = /\b(\p{Lu}\p{L}+)-language\b[^.;:]{0,40}$/u

/** "translated from Persian", "(translation from the Hebrew)". */
const TRANSLATED = /\btranslat(?:ed|ion)(?: by [^.;()]{1,60})? from (?:the )?(\p{Lu}\p{L}+)\b/u

/**
 * The language in which something was first said or printed, as far as the words around its attribution tell: of the outlet it is given to, or of what was
 * translated in the same sentence. Absent where nothing says so.
 */
export function translatedFrom({ source, cue }: Attribution, { document, sentences }: Extraction): string | undefined {
  const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.start < end)
  if (!sentence) return undefined
  const { text } = document
  const before = source ? text.slice(sentence.start, source.end) : ''
  return LANGUAGE_OF.exec(before)?.[1] ?? TRANSLATED.exec(text.slice(sentence.start, sentence.end))?.[1]
}
