import { type Tokens, UPOS } from '../../schema/index.ts'
import { DEPENDENCY, dependencySet, TAG } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import { CAPITAL, type Words, wordsOf } from '../words.ts'
import type { Draft } from './draft.ts'
import type { MentionLexicon } from './mention-lexicon.ts'

const LEFT = dependencySet(
  'det',
  'det:predet',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod',
  'nmod:desc',
  'nmod:unmarked',
  'advmod',
  'flat',
  'punct',
  'case',
  'obl',
  'obl:npmod',
  'obl:unmarked',
  'conj',
  'cc',
  'acl',
  'advcl',
)
/** Parts of speech that cannot stand left of the head in its own phrase. */
const STOPS = new Uint8Array(UPOS.length)
for (const tag of [TAG.ADP, TAG.SCONJ, TAG.PRON, TAG.AUX, TAG.CCONJ, TAG.INTJ]) STOPS[tag] = 1
const INNER = dependencySet('compound', 'flat', 'fixed', 'goeswith')
const MEMBERS = new Set(['Person', 'Organization', 'ArmedGroup', 'GovernmentBody'])

/** Descriptions: noun phrases without relative clauses whose head is a listed noun ("a top Iranian general"). In text order. */
export function findNominals(syntax: Syntax, names: readonly Draft[], lexicon: MentionLexicon): Draft[] {
  const { tokens } = syntax
  const words = wordsOf(syntax.document, tokens)
  const named = coverOf(names, tokens.length)
  const found: Draft[] = []
  for (let i = 0; i < tokens.length; i++) {
    const tag = tokens.tag[i]!
    const noun = tag === TAG.NOUN || tag === TAG.PROPN || (tag === TAG.ADJ && isHeadless(tokens, words, i))
    if (!noun || named[i]! >= 0 || INNER[tokens.dependency[i]!]) continue
    const type = lexicon.nouns.get(tokens.lemma[i]!) ?? lexicon.nouns.get(words.lower[i]!)
    if (type === undefined || isTitle(i)) continue
    const run = properStart(tokens, words, i, named)
    if (run < i && type !== 'Person' && type !== 'WeaponClass') {
      found.push({ first: run, end: i + 1, kind: 'name', type, confidence: 0.7 })
      continue
    }
    const first = phraseStart(tokens, words, i, named, names)
    const end = MEMBERS.has(type) ? withOfPhrase(tokens, words, i, named, names) : i + 1
    const next = named[end] ?? -1
    const title = type === 'Person' && next >= 0 && names[next]!.type === 'Person' && tokens.tag[first] !== TAG.DET
    found.push({ first, end, kind: 'nominal', type: title ? 'Office' : type, confidence: 0.8, head: i })
  }
  return found

  /** "Sheikh" right before a person's name is that person's title. */
  function isTitle(i: number): boolean {
    const next = named[i + 1]!
    return next >= 0 && names[next]!.type === 'Person' && lexicon.titles.has(words.lower[i]!)
  }
}

/** First token of the run of capitalised words that `head` closes ("Finance Ministry"); `head` itself where it is not printed so. */
function properStart(tokens: Tokens, words: Words, head: number, named: Int32Array): number {
  if ((words.shape[head]! & CAPITAL) === 0) return head
  let first = head
  while (
    first > 0 &&
    head - first < 5 &&
    tokens.sentence[first - 1] === tokens.sentence[head] &&
    named[first - 1]! < 0 &&
    (words.shape[first - 1]! & CAPITAL) !== 0 &&
    tokens.tag[first - 1] !== TAG.DET &&
    tokens.tag[first - 1] !== TAG.ADP &&
    tokens.tag[first - 1] !== TAG.PRON
  )
    first--
  // The capital that opens a sentence says nothing.
  return first < head && (first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first]) && head - first === 1
    ? head
    : first
}

/** For each token the index of the name that covers it, or -1. */
export function coverOf(names: readonly Draft[], length: number): Int32Array {
  const cover = new Int32Array(length).fill(-1)
  for (const [index, { first, end }] of names.entries()) cover.fill(index, first, end)
  return cover
}

/** First token of the phrase headed by `head`: as far left as everything still hangs on the head by a modifier. */
function phraseStart(tokens: Tokens, words: Words, head: number, named: Int32Array, names: readonly Draft[]): number {
  let first = head
  for (let i = head - 1; i >= 0 && head - i < 16; i--) {
    if (tokens.sentence[i] !== tokens.sentence[head]) break
    const under = branchOf(tokens, i, head)
    if (under < 0 || !LEFT[tokens.dependency[under]!]) break
    // What hangs on the head directly as a clause, a case marker or a coordination is no part of its description.
    const own = tokens.dependency[under]!
    if (own === DEPENDENCY.case || own === DEPENDENCY.cc || own === DEPENDENCY.conj) break
    if (own === DEPENDENCY.acl || own === DEPENDENCY.advcl || own === DEPENDENCY.obl) break
    if (own === DEPENDENCY.punct && words.lower[i] !== '-' && !isQuote(words.lower[i]!)) break
    if (own === DEPENDENCY.nmod && tokens.dependency[i] === DEPENDENCY.case && words.lower[i] !== "'s") break
    // A preposition, a clause word or a bracket opens something else, unless it sits inside a possessor.
    const tag = tokens.tag[i]!
    if (STOPS[tag] && words.lower[i] !== "'s" && own !== DEPENDENCY['nmod:poss']) break
    if (words.lower[i] === '[' || words.lower[i] === '(') break
    if (tag === TAG.VERB && !isModifier(tokens, words, i)) break
    if (tag === TAG.ADV && tokens.tag[i + 1] === TAG.VERB && !words.lower[i + 1]!.endsWith('ed')) break
    first = i
    if (tokens.dependency[i] === DEPENDENCY.det && (own === DEPENDENCY.det || own !== DEPENDENCY['nmod:poss'])) break
  }
  while (first < head && isEdge(words.lower[first]!)) first++
  const name = named[first]!
  if (name >= 0 && names[name]!.end <= head) first = Math.min(first, names[name]!.first)
  return withArticle(tokens, words, first)
}

/** "A top general said": an adjective that heads its phrase, with an article or adjective before it and no noun behind. */
function isHeadless(tokens: Tokens, words: Words, i: number): boolean {
  if (tokens.dependency[i] === DEPENDENCY.amod || i === 0) return false
  const before = tokens.tag[i - 1]
  const after = tokens.tag[i + 1]
  if (before !== TAG.ADJ && before !== TAG.DET) return false
  return after !== TAG.NOUN && after !== TAG.PROPN && after !== TAG.ADJ && words.lower[i + 1] !== '-'
}

/** A participle before a noun: "the tested missiles", "an existing deal"; not the verb of a misread clause. */
function isModifier(tokens: Tokens, words: Words, i: number): boolean {
  const word = words.lower[i]!
  if (/(?:ed|en|wn)$/.test(word)) return true
  const before = tokens.tag[i - 1]
  return word.endsWith('ing') && (before === TAG.DET || before === TAG.ADJ)
}

/** An article that the parse hung elsewhere still belongs to the phrase right of it. */
function withArticle(tokens: Tokens, words: Words, first: number): number {
  const before = words.lower[first - 1]
  if (first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first]) return first
  return before === 'the' || before === 'a' || before === 'an' ? first - 1 : first
}

function isEdge(word: string): boolean {
  return isQuote(word) || word === '-' || word === ',' || word === 'and' || word === 'or' || word === "'s"
}

function isQuote(word: string): boolean {
  return word === '“' || word === '”' || word === '"' || word === '‘' || word === "'" || word === '``'
}

/** The child of `head` that `token` hangs below, or -1. */
function branchOf(tokens: Tokens, token: number, head: number): number {
  let at = token
  for (let steps = 0; steps < 8; steps++) {
    const above = tokens.head[at]!
    if (above === head) return at
    if (above < 0 || above > head) return -1
    at = above
  }
  return -1
}

/** End of the phrase with an "of" phrase right after the head ("a deputy head of the Guards"), if that is short. */
function withOfPhrase(tokens: Tokens, words: Words, head: number, named: Int32Array, names: readonly Draft[]): number {
  let end = head + 1
  for (let hops = 0; hops < 2; hops++) {
    if (words.lower[end] !== 'of' || tokens.sentence[end] !== tokens.sentence[head]) return end
    let stop = end + 1
    let noun = -1
    while (stop < tokens.length && stop - end < 9 && tokens.sentence[stop] === tokens.sentence[head]) {
      const name = named[stop]!
      if (name >= 0) {
        // "Secretary of State Anna Berg": the person is not part of the office.
        if (noun >= 0 && names[name]!.type === 'Person') break
        stop = names[name]!.end
        noun = stop - 1
        if (tokens.tag[stop] === TAG.PART && words.lower[stop] === "'s") stop++
        continue
      }
      const tag = tokens.tag[stop]!
      if (tag === TAG.NOUN || tag === TAG.PROPN) noun = stop
      else if (noun >= 0 || (tag !== TAG.DET && tag !== TAG.ADJ && tag !== TAG.NUM && tag !== TAG.PRON)) break
      stop++
    }
    if (noun < 0) return end
    end = noun + 1
  }
  return end
}
