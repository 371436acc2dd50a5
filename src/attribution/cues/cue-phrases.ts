import { isNegated, type Tree, tag } from '../trees/tree.ts'
import type { SpeechLexicon, SpeechWord } from './speech-lexicon.ts'

/** A set phrase of the word lists in a text: what they say of it, and one past its last token. */
export interface CuePhrase {
  readonly word: SpeechWord
  readonly end: number
  /** The token whose place in the tree counts: the verb, or what is behind a form of "be" ("was adamant"). */
  readonly anchor: number
}

/**
 * The set phrase that begins at a token, the longest first; its first word in any form where it is a verb ("kept silent" for "keep silent"), and
 * with an adverb between its words ("made abundantly clear"). Undefined where there is none, or where it is one only in the negative ("return
 * calls") and stands without.
 */
export function phraseAt(tree: Tree, lexicon: SpeechLexicon, i: number): CuePhrase | undefined {
  const form = tree.words[i]!
  const code = tree.tokens.tag[i]!
  const lemma = tree.tokens.lemma[i]!
  const isVerb = code === tag.VERB || code === tag.AUX
  // "The ministry points out", read as a noun.
  const isMisread = code === tag.NOUN && form.length === lemma.length + 1 && form === `${lemma}s`
  const found = amongPhrases(tree, lexicon, i, form, isVerb, isMisread)
  if (found || !(isVerb || isMisread)) return found
  const base = lexicon.phraseForms.get(form) ?? lemma
  return base === form ? undefined : amongPhrases(tree, lexicon, i, base, isVerb, isMisread)
}

/** The phrase that begins at a token among those whose first word is `key`. */
function amongPhrases(
  tree: Tree,
  lexicon: SpeechLexicon,
  i: number,
  key: string,
  isVerb: boolean,
  isMisread: boolean,
): CuePhrase | undefined {
  const phrases = lexicon.phrases.get(key)
  if (!phrases) return undefined
  for (const { words, word } of phrases) {
    const end = endOf(tree, i, words, isVerb)
    if (end < 0 || isRate(tree, tree.words[i]!, i) || (isMisread && words.at(-1) !== 'out')) continue
    // "Is clear that", not "is clear about".
    if (word.weak && tree.words[end] === 'about' && !word.prepositions.has('about')) continue
    const anchor = key === 'be' ? end - 1 : i
    if (!word.not || isNegated(tree, anchor)) return { word, end, anchor }
  }
  return undefined
}

/** One past the last word of a phrase that begins at a token, or -1. */
function endOf(tree: Tree, first: number, words: readonly string[], isVerb: boolean): number {
  const { sentence, tag: tags } = tree.tokens
  let at = first + 1
  for (let k = 1; k < words.length; k++) {
    // "Made abundantly clear", "cast some fresh doubt on"
    const isLoose = (token: number) =>
      tags[token] === tag.ADV || (tags[token + 1] !== tag.ADV && LOOSE.test(tree.words[token]!))
    for (let skipped = 0; skipped < 2 && isVerb && tree.words[at] !== words[k] && isLoose(at); skipped++) at++
    if (tree.words[at] !== words[k] || sentence[at] !== sentence[first]) return -1
    at++
  }
  return at
}

/** "Two rounds per minute": nobody’s words, as "per the ministry" are. */
function isRate({ text, tokens }: Tree, form: string, i: number): boolean {
  return form === 'per' && !/^\p{Lu}|^the$/u.test(text.slice(tokens.start[i + 1], tokens.end[i + 1]))
}

/** What may stand before the noun of a phrase and changes nothing. */
const LOOSE =
  /^(?:some|further|fresh|new|serious|deep|grave|great|strong|considerable|more|much|particular|special|renewed|its|his|her|their)$/
