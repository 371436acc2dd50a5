import type { Resources } from '../../resources/index.ts'
import { Act, ClaimantKind } from '../../schema/index.ts'
import { inflections } from '../trees/inflections.ts'

/** What the packs say of one word of speech. */
export interface SpeechWord {
  readonly act: Act
  readonly loaded: boolean
  /** A cue only where a clause or a quotation stands with it. */
  readonly weak: boolean
  /** The object is the content ("denied the report"). */
  readonly np: boolean
  /** An infinitive is the content ("vowed to act"). */
  readonly inf: boolean
  /** The object is whom it was said to ("told reporters"). */
  readonly hearer: boolean
  /** The object with its "of" phrase is the content ("accused X of …"). */
  readonly accused: boolean
  /** In the passive without an agent it reports what no one is named for ("is believed to"). */
  readonly passive: boolean
  /** The object with what it is called is the content ("called the camp “a school”"). */
  readonly called: boolean
  /** A cue only beside a quotation. */
  readonly quoted: boolean
  /** The object with the figure behind "at" is the content ("put the number at 300"). */
  readonly figure: boolean
  /** Things may stand for its subject as well, and then nobody speaks ("the blast claimed lives", "the missile threatens ships"). */
  readonly party: boolean
  /** A noun that is a cue wherever it is somebody's, without any clause as well ("his remarks", "a request from X"). */
  readonly owned: boolean
  /** A cue only where it is negated ("did not return calls", "cannot exclude"). */
  readonly not: boolean
  /** A cue only where a paper or picture is its source ("the ledger lists three cargoes"). */
  readonly paper: boolean
  /** Prepositions whose object is the content ("warned of …"). */
  readonly prepositions: ReadonlySet<string>
}

/** All word lists of speech, read once for each Resources. */
export interface SpeechLexicon {
  readonly verbs: ReadonlyMap<string, SpeechWord>
  readonly nouns: ReadonlyMap<string, SpeechWord>
  readonly adverbs: ReadonlyMap<string, SpeechWord>
  /** Set phrases by their first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly word: SpeechWord }[]>
  /** Inflected forms of the first words of phrases, with these. */
  readonly phraseForms: ReadonlyMap<string, string>
  readonly silentVerbs: ReadonlySet<string>
  readonly silence: ReadonlySet<string>
  /** Those that one fails to do only when asked: "did not reply", unlike "did not say". */
  readonly answers: ReadonlySet<string>
  /** Nouns for how somebody sees or tells a thing, by lemma. */
  readonly views: ReadonlyMap<string, Act>
  readonly kinds: ReadonlyMap<string, ClaimantKind>
  readonly marks: ReadonlyMap<string, ClaimantKind>
}

const lexicons = new WeakMap<Resources, SpeechLexicon>()

/** The speech word lists of these Resources; unknown acts or kinds in a pack are left out. */
export function speechLexicon(resources: Resources): SpeechLexicon {
  const known = lexicons.get(resources)
  if (known) return known
  const silence = [...resources.lexicon('speech-silence')]
  const made: SpeechLexicon = {
    verbs: withForms(speechWords(resources.lexicon('speech-verbs')), 'verb'),
    nouns: withForms(speechWords(resources.lexicon('speech-nouns')), 'noun'),
    adverbs: speechWords(resources.lexicon('speech-adverbs')),
    phrases: phrasesByFirstWord(speechWords(resources.lexicon('speech-phrases'))),
    phraseForms: new Map(
      [...resources.lexicon('speech-phrases').keys()].flatMap((phrase) => {
        const first = phrase.split(' ')[0]!
        return inflections(first, 'verb').map((form) => [form, first] as const)
      }),
    ),
    silentVerbs: new Set(
      silence.filter(([, value]) => value === 'verb').flatMap(([word]) => [word, ...inflections(word, 'verb')]),
    ),
    silence: new Set(silence.filter(([, value]) => String(value).startsWith('silence')).map(([word]) => word)),
    answers: new Set(silence.filter(([, value]) => value === 'silence answer').map(([word]) => word)),
    views: new Map([...speechWords(resources.lexicon('speech-views'))].map(([noun, { act }]) => [noun, act])),
    kinds: withForms(kindsOf(resources.lexicon('claimant-nouns')), 'noun'),
    marks: kindsOf(resources.lexicon('claimant-marks')),
  }
  lexicons.set(resources, made)
  return made
}

/** The list with the regular forms of its words, where they are not words of the list themselves. */
function withForms<Value>(words: ReadonlyMap<string, Value>, kind: 'verb' | 'noun'): ReadonlyMap<string, Value> {
  const all = new Map(words)
  for (const [lemma, value] of words) {
    for (const form of inflections(lemma, kind)) if (!all.has(form)) all.set(form, value)
  }
  return all
}

const FLAGS = new Set([
  'loaded',
  'weak',
  'np',
  'inf',
  'hearer',
  'accused',
  'passive',
  'called',
  'quoted',
  'figure',
  'party',
  'owned',
  'not',
  'paper',
])

function speechWords(list: ReadonlyMap<string, string | true>): Map<string, SpeechWord> {
  const words = new Map<string, SpeechWord>()
  for (const [key, value] of list) {
    const [name, ...rest] = String(value).split(/\s+/)
    const act = Act.safeParse(name)
    if (!act.success) continue
    const flags = new Set(rest)
    words.set(key, {
      act: act.data,
      loaded: flags.has('loaded'),
      weak: flags.has('weak'),
      np: flags.has('np'),
      inf: flags.has('inf'),
      hearer: flags.has('hearer'),
      accused: flags.has('accused'),
      passive: flags.has('passive'),
      called: flags.has('called'),
      quoted: flags.has('quoted'),
      figure: flags.has('figure'),
      party: flags.has('party'),
      owned: flags.has('owned'),
      not: flags.has('not'),
      paper: flags.has('paper'),
      prepositions: new Set(rest.filter((flag) => !FLAGS.has(flag))),
    })
  }
  return words
}

function phrasesByFirstWord(phrases: ReadonlyMap<string, SpeechWord>): SpeechLexicon['phrases'] {
  const byFirst = new Map<string, { words: string[]; word: SpeechWord }[]>()
  for (const [phrase, word] of phrases) {
    const words = phrase.split(' ')
    const group = byFirst.get(words[0]!) ?? []
    group.push({ words, word })
    byFirst.set(words[0]!, group)
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

function kindsOf(list: ReadonlyMap<string, string | true>): Map<string, ClaimantKind> {
  const kinds = new Map<string, ClaimantKind>()
  for (const [key, value] of list) {
    const kind = ClaimantKind.safeParse(value)
    if (kind.success) kinds.set(key, kind.data)
  }
  return kinds
}

/** A cue that only says that someone speaks, with no word of its own to weigh: a colon, a silence. */
export const PLAIN_SPEECH: SpeechWord = {
  act: 'state',
  loaded: false,
  weak: false,
  np: false,
  inf: false,
  hearer: false,
  accused: false,
  passive: false,
  called: false,
  quoted: false,
  figure: false,
  party: false,
  owned: false,
  not: false,
  paper: false,
  prepositions: new Set(),
}
