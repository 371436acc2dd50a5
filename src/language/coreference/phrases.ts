import { hashText } from '../../learning/index.ts'
import type { Resources } from '../../resources/index.ts'
import { type Mention, nameKey } from '../../schema/index.ts'
import { DEPENDENCY, TAG } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import { CAPITAL, type Words } from '../words.ts'
import type { Chain } from './chains.ts'
import { knownIdentities } from './known-identities.ts'
import { findNounPhrases, type NounPhrase } from './noun-phrases.ts'
import {
  determinerForm,
  FORM,
  FORM_GENDER,
  FORM_NUMBER,
  HE,
  PERSON,
  PLURAL,
  pronounForm,
  SHE,
  SINGULAR,
  THING,
} from './phrase-forms.ts'
import { findQuotes } from './quotes.ts'

/** The phrases of a text with what coreference looks at, as numbers; 0 where something is not known. */
export interface Phrases {
  readonly syntax: Syntax
  readonly words: Words
  readonly list: readonly NounPhrase[]
  /** Mention of the packs' types that has the same head, or -1. */
  readonly mention: Int32Array
  /** Chain that names and descriptions were put into before, counted from 1. */
  readonly chain: Int32Array
  readonly form: Uint8Array
  readonly number: Uint8Array
  readonly gender: Uint8Array
  /** Type of the mention, counted from 1. */
  readonly type: Uint8Array
  readonly sentence: Int32Array
  /** Hash of the head's lemma, and of all words but articles. */
  readonly head: Int32Array
  readonly text: Int32Array
  /** Hashes of the other words that carry meaning; like the next three not told where only pronouns are asked about. */
  readonly modifiers: readonly (readonly number[])[]
  /** Of a name: hash of its last word, of its initials where it has several words, and of what it is known to stand for. */
  readonly last: Int32Array
  readonly initials: Int32Array
  readonly known: Int32Array
  /** Who speaks: number of the speaker's name, counted from 1. */
  readonly speaker: Int32Array
  /** Number of the quotation it is in, counted from 1, and by token the subject that speaks each. */
  readonly quote: Int32Array
  readonly quoteSpeakers: readonly number[]
  /** Letters of each speaker's name, by number - 1. */
  readonly speakerNames: readonly string[]
  readonly letters: readonly string[]
}

export interface PhraseInput {
  readonly syntax: Syntax
  readonly words: Words
  readonly mentions: readonly Mention[]
  readonly chainOf: readonly (Chain | undefined)[]
  readonly resources: Resources
  /** Who speaks each sentence, where that is known: '' = nobody in particular. */
  readonly speakers?: readonly string[]
  /** Names and descriptions are not asked about: what only they are compared by is left out. */
  readonly pronounsOnly?: boolean
}

/** Reads off all that coreference looks at. Linear in the tokens. */
export function describePhrases(input: PhraseInput): Phrases {
  const { syntax, words, mentions, chainOf, resources } = input
  const { tokens } = syntax
  const { list, mention } = withMentions(findNounPhrases(syntax, words), mentions, tokens.length)
  const count = list.length
  const genders = gendersOf(resources)
  const identities = knownIdentities(resources)
  const typeNumbers = new Map([...resources.mentionTypes.keys()].map((type, index) => [type, index + 1]))
  const chainNumbers = new Map<Chain, number>()
  const speakerNumbers = new Map<string, number>()
  const { quoteOf, speakers: quoteSpeakers } = findQuotes(syntax, words)
  const made = {
    chain: new Int32Array(count),
    form: new Uint8Array(count),
    number: new Uint8Array(count),
    gender: new Uint8Array(count),
    type: new Uint8Array(count),
    sentence: new Int32Array(count),
    head: new Int32Array(count),
    last: new Int32Array(count),
    initials: new Int32Array(count),
    known: new Int32Array(count),
    text: new Int32Array(count),
    speaker: new Int32Array(count),
    quote: new Int32Array(count),
  }
  const modifiers: (readonly number[])[] = []
  const letters: string[] = []
  list.forEach((phrase, i) => {
    const named = mention[i]! >= 0 ? mentions[mention[i]!] : undefined
    const chain = mention[i]! >= 0 ? chainOf[mention[i]!] : undefined
    if (chain) {
      if (!chainNumbers.has(chain)) chainNumbers.set(chain, chainNumbers.size + 1)
      made.chain[i] = chainNumbers.get(chain)!
    }
    const { head } = phrase
    const form = formOf(phrase, named, syntax, words)
    made.form[i] = form
    made.type[i] = named && named.kind !== 'pronoun' ? (typeNumbers.get(named.type) ?? 0) : 0
    made.number[i] = FORM_NUMBER[form]! || numberOf(phrase, named, syntax, words)
    made.gender[i] = FORM_GENDER[form]! || genderOf(phrase, named, syntax, words, genders)
    made.sentence[i] = tokens.sentence[head]!
    made.head[i] = hashText(tokens.lemma[head]!.toLowerCase())
    const content = contentWords(phrase, syntax, words)
    made.text[i] = hashText(content.map((at) => words.lower[at]).join(' '))
    const isAsked = !input.pronounsOnly || form >= FORM.I
    modifiers.push(
      isAsked ? content.filter((at) => at !== head).map((at) => hashText(tokens.lemma[at]!.toLowerCase())) : NONE,
    )
    if (form === FORM.name && isAsked) {
      const printed = content.map((at) => words.lower[at]!)
      made.last[i] = hashText(printed.at(-1)!)
      const capitals = content.filter((at) => (words.shape[at]! & CAPITAL) !== 0).map((at) => words.lower[at]![0])
      made.initials[i] = capitals.length > 1 ? hashText(capitals.join('')) : 0
      const entry = identities.get(nameKey(printed.join(' ')))
      made.known[i] = entry ? hashText(entry.country ?? entry.name) : 0
    }
    const speaker = input.speakers?.[made.sentence[i]!] ?? ''
    if (speaker !== '') {
      if (!speakerNumbers.has(speaker)) speakerNumbers.set(speaker, speakerNumbers.size + 1)
      made.speaker[i] = speakerNumbers.get(speaker)!
    }
    made.quote[i] = quoteOf[head]!
    letters.push(form === FORM.name && input.speakers ? lettersOf(content.map((at) => words.lower[at]).join('')) : '')
  })
  const speakerNames = [...speakerNumbers.keys()].map((name) => lettersOf(name.toLowerCase()))
  return { syntax, words, list, mention, ...made, modifiers, quoteSpeakers, speakerNames, letters }
}

const NONE: readonly number[] = []

/** Adds a phrase for each mention that none has the head of. */
function withMentions(found: NounPhrase[], mentions: readonly Mention[], length: number) {
  const headed = new Uint8Array(length)
  for (const phrase of found) headed[phrase.head] = 1
  const list = found.slice()
  for (const { headToken, firstToken, endToken } of mentions) {
    if (headed[headToken]) continue
    headed[headToken] = 1
    list.push({ head: headToken, first: firstToken, end: endToken, isCoordination: false })
  }
  if (list.length > found.length) list.sort((a, b) => a.first - b.first || b.end - a.end)
  const byHead = new Int32Array(length).fill(-1)
  // The longer of two mentions with one head is met first and kept.
  mentions.forEach(({ headToken }, index) => {
    if (byHead[headToken]! < 0) byHead[headToken] = index
  })
  const mention = Int32Array.from(list, ({ head, isCoordination }) => (isCoordination ? -1 : byHead[head]!))
  return { list, mention }
}

function formOf(phrase: NounPhrase, named: Mention | undefined, { tokens }: Syntax, words: Words): number {
  const { head, first, end } = phrase
  if (phrase.isCoordination) return FORM.coordination
  const tag = tokens.tag[head]
  const word = words.lower[head]!
  if (tag === TAG.PRON || (tag === TAG.DET && end === first + 1)) return pronounForm(word)
  if (named?.kind === 'name' || (tag === TAG.PROPN && named?.kind !== 'nominal')) return FORM.name
  if (tag === TAG.ADV) return FORM.adverb
  if (tag === TAG.NUM) return word === 'one' ? FORM.one : FORM.number
  const told = determinerForm(words.lower[first]!)
  if (told !== undefined) return told
  for (let i = first; i < head; i++)
    if (tokens.head[i] === head && tokens.dependency[i] === DEPENDENCY['nmod:poss']) return FORM.possessed
  return tokens.tag[first] === TAG.NUM ? FORM.quantified : FORM.bare
}

function numberOf({ head }: NounPhrase, named: Mention | undefined, { tokens }: Syntax, words: Words): number {
  const word = words.lower[head]!
  if (word === 'people' || word === 'police' || word === 'media') return PLURAL
  if (named?.kind === 'name') return named.type === 'Nationality' ? 0 : SINGULAR
  if (tokens.tag[head] === TAG.NUM) return 0
  return word.endsWith('s') && word !== tokens.lemma[head]!.toLowerCase()
    ? PLURAL
    : /(?:men|children)$/.test(word)
      ? PLURAL
      : SINGULAR
}

function genderOf(
  { head, first }: NounPhrase,
  named: Mention | undefined,
  { tokens }: Syntax,
  words: Words,
  genders: ReadonlyMap<string, number>,
): number {
  const own = genders.get(words.lower[head]!) ?? genders.get(tokens.lemma[head]!)
  if (named && named.type !== 'Person' && named.type !== 'Office' && named.kind === 'name') return THING
  const isPerson = named?.type === 'Person' || own !== undefined
  if (tokens.tag[head] === TAG.PROPN || named?.kind === 'name') {
    // The first word of a name, or the title before it.
    const from = Math.max(first, named ? named.firstToken : first)
    for (let i = Math.max(0, from - 1); i <= head + 3 && i < tokens.length; i++) {
      if (i > head && tokens.head[i] !== head) break
      const told = genders.get(words.lower[i]!)
      if (told === HE || told === SHE) return told
    }
    return isPerson ? PERSON : 0
  }
  if (own !== undefined) return own
  return isPerson ? PERSON : tokens.tag[head] === TAG.NOUN ? THING : 0
}

const known = new WeakMap<Resources, ReadonlyMap<string, number>>()

function gendersOf(resources: Resources): ReadonlyMap<string, number> {
  const before = known.get(resources)
  if (before) return before
  const codes = new Map([
    ['he', HE],
    ['she', SHE],
    ['person', PERSON],
  ])
  const made = new Map<string, number>()
  for (const [word, value] of resources.lexicon('genders')) {
    const code = codes.get(String(value))
    if (code !== undefined) made.set(word, code)
  }
  known.set(resources, made)
  return made
}

/** Tokens that carry meaning, the first ten: no articles, possessive marks or punctuation, and nothing behind a preposition. */
function contentWords({ first, end, head }: NounPhrase, { tokens }: Syntax, words: Words): number[] {
  const kept: number[] = []
  for (let i = first; i < end && kept.length < 10; i++) {
    const tag = tokens.tag[i]
    if (tag === TAG.PUNCT || tag === TAG.PART || (tag === TAG.DET && i !== head)) continue
    if (i > head && (tag === TAG.ADP || tag === TAG.SCONJ || tag === TAG.VERB || words.lower[i] === 'who')) break
    kept.push(i)
  }
  return kept
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}
