/** Words that bound a denial at its other end: what has not been "since the talks" or "this month" may have been before. */
const OF_LATE =
  /\b(?:since|lately|of late|no longer|any ?more|lack of|absence of|this (?:week|month|year|period)|in (?:weeks|months|years))\b/i

/** Whether a denial, by its words, is only of what has been of late. */
export function isOfLate(words: string): boolean {
  return OF_LATE.test(words)
}
