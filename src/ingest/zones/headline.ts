/** Whether words could be a headline: short, not lower-case, and not ended like a sentence. */
export function isHeadlineLike(text: string): boolean {
  if (text.length < 6 || text.length > 230) return false
  if (!/^["“”‘’'«„([¿¡]*[\p{Lu}\p{Lo}\p{Lt}\p{N}$€£#@]/u.test(text) || !/\p{L}{2}/u.test(text)) return false
  if (/^[-*•]\s/.test(text) || /[,;:]$/.test(text)) return false
  return !endsSentence(text) || /(?:\b[A-Z]\.[A-Z]\.|\b(?:Inc|Corp|Co|Ltd|St|Jr|Sr|No)\.)["”’']?$/.test(text)
}

/** Whether words end the way a sentence of running text does (a question or an exclamation may be a headline too). */
export function endsSentence(text: string): boolean {
  return /[.…。؟。]["”’'»)\]]*$/.test(text)
}

/** Whether a unit of text reads as running prose. */
export function isProse(text: string): boolean {
  return text.length > 230 || (text.length > 40 && /[.!?…。؟]["”’'»)\]]*$/.test(text))
}

/** Whether short words stand over a section of a report: few, without an end, not a quotation. */
export function isSubheading(text: string): boolean {
  if (text.length > 90 || !isHeadlineLike(text)) return false
  return text.split(' ').length <= 12 && !/[.!…"”]$/.test(text)
}
