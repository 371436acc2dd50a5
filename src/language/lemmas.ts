import { IRREGULAR_PAST } from './irregular-verbs.ts'

/** How to make lemmas: learnt from a treebank, plain strings throughout. */
export interface LemmaTable {
  /** `FINE_TAG ending` → `N:added`: take N characters off the end, add the rest; the longest known ending decides. */
  readonly endings: ReadonlyMap<string, string>
  /** `UPOS word` (lower case) → lemma, where the endings would be wrong. */
  readonly exceptions: ReadonlyMap<string, string>
}

/** Longest ending looked up. */
export const LONGEST_ENDING = 6
/** Longest word whose lemma is not simply itself. */
const LONGEST_WORD = 40

/** Lemma of a word with a fine tag (`UPOS|XPOS`): lower case, but names keep their capitals. */
export function lemmaOf(table: LemmaTable, written: string, fineTag: string): string {
  const upos = fineTag.slice(0, fineTag.indexOf('|'))
  const word = spelling(written)
  if (word.length > LONGEST_WORD) return word
  const lower = word.toLowerCase()
  const verb = upos === 'VERB' ? IRREGULAR_PAST.get(lower) : undefined
  if (verb !== undefined) return verb
  const exception = table.exceptions.get(`${upos} ${lower}`)
  if (exception !== undefined) return exception
  return byEnding(table, word, lower, fineTag, upos)
}

/** Lemma by endings alone. */
export function byEnding(table: LemmaTable, word: string, lower: string, fineTag: string, upos: string): string {
  const base = upos === 'PROPN' ? word : lower
  for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
    const rule = table.endings.get(`${fineTag} ${lower.slice(lower.length - length)}`)
    if (rule === undefined) continue
    const colon = rule.indexOf(':')
    const off = Number(rule.slice(0, colon))
    if (off >= lower.length && off > 0) continue
    return base.slice(0, base.length - off) + rule.slice(colon + 1)
  }
  return base
}

/** With a straight apostrophe. */
export function spelling(written: string): string {
  return written.includes('’') ? written.replaceAll('’', "'") : written
}
