/** A relative pronoun with nothing behind it, and marks that only led on to what followed in the text. */
const DANGLING = /(?:[\s,;:–—]+(?:who|which|that|whom|whose))?[\s,;:–—]*$/u

const ALONE = /^(?:who|which|that|whom|whose)$/iu

/**
 * The words for a claimant as they are shown: "a deputy head of the corps, who" is "a deputy head of the corps". What a relative clause says of someone
 * ("who asked not to be named") stays. The words a report has are not touched; these are for reading.
 */
export function shownClaimant(words: string): string {
  if (ALONE.test(words)) return `someone (“${words}”)`
  return words.replace(DANGLING, '')
}
