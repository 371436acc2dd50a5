import type { Resources } from '../../resources/index.ts'
import { type ClaimantKind, textSpan } from '../../schema/index.ts'
import type { SpeechLexicon } from '../cues/speech-lexicon.ts'
import { beforeParticiple, isBodyName, isMediaName, kindDescribed } from '../sources/described-bodies.ts'
import { namesKnownState } from '../sources/known-states.ts'
import type { Source } from '../sources/sources.ts'
import { isQuoted, phrase, tokenFrom } from '../trees/phrases.ts'
import { child, dep, isUnknownName, type Tree, tag } from '../trees/tree.ts'
import { nameIn } from './claimant-names.ts'
import { nameUse } from './name-use.ts'
import { isNamedMedia } from './named-media.ts'
import { namedPerson } from './named-persons.ts'
import { isOfficialPaper } from './official-papers.ts'

/** Whether a word is a pronoun or stands for one ("this"). */
export function isPronoun(tree: Tree, token: number): boolean {
  return tree.tokens.tag[token] === tag.PRON || tree.tokens.tag[token] === tag.DET
}

/** What kind of party a source is, by its words and by what the report calls it elsewhere. */
export function kindOf(
  tree: Tree,
  source: Source,
  lexicon: SpeechLexicon,
  resources: Resources,
  entityType: string | undefined,
): ClaimantKind {
  const person = namedPerson(tree, source)
  const titled = kindBefore(tree, source, person, lexicon)
  if (titled) return titled
  if (isOfThisPaper(tree, source)) return 'media'
  const words = nameIn(source.span.text)
  const led = kindBeforePreposition(tree, source, person, lexicon, resources)
  if (led) return led
  const described = person < 0 ? kindDescribed(words) : isBodyName(words) ? 'organization' : undefined
  if (described) return described
  const bare = beforeParticiple(words)
  if (bare !== words && lexicon.kinds.get(bare.split(' ').at(-1)!) === 'document') return 'document'
  if (isMediaName(words) && (person < 0 || /^the /i.test(words))) return 'media'
  if (ADDRESSED.test(words) || AGED.test(source.span.text)) return 'named-person'
  const isName = person >= 0 || tree.tokens.tag[source.head] === tag.PROPN
  if (isName && isNamedMedia(tree, person >= 0 ? mentionText(tree, person) : words)) return 'media'
  const alone = nameAlone(tree, words, source)
  if (alone !== undefined && !NO_STATES.has(entityType ?? '')) {
    const use = nameUse(tree, alone)
    if (use.isState) return 'government'
    if (use.isBody && (person < 0 || tree.analysis.entities[tree.entity[person]!]?.name === alone))
      return 'organization'
  }
  const body = person >= 0 ? kindOfLastWord(mentionText(tree, person), lexicon) : undefined
  if (body) return body
  if (person >= 0 || endsInUnknownName(tree, source)) {
    const name = person >= 0 ? tree.analysis.mentions[person]! : undefined
    const isAlone = name !== undefined && name.endToken - name.firstToken === 1 && entityIsOneWord(tree, person)
    if (!isAlone) return 'named-person'
    return kindOfAlone(tree, tree.text.slice(name.start, name.end), resources)
  }
  if (tree.words[source.head] === 'you')
    return /\b[Yy]our (?:leader|editorial|newspaper|paper|columnist|correspondent)\b/.test(tree.text)
      ? 'media'
      : 'named-person'
  if (isPronoun(tree, source.head)) return kindOfEntity(tree, source, lexicon, resources, entityType)
  if (entityType === 'ArmedGroup' && tree.tokens.tag[source.head] === tag.PROPN) return 'organization'
  if (
    /^(?:the|its) mission$/i.test(words) &&
    /\b(?:permanent mission|mission to the (?:UN|U\.N\.|United Nations))\b/i.test(tree.text)
  )
    return 'government'
  if (AGENCY.test(words) && /\b(?:news|press) agency\b/i.test(tree.text)) return 'media'
  return (
    kindOfPhrase(tree, source.head, lexicon) ??
    kindOfNoun(tree, source.head, resources) ??
    kindOfType(entityType, resources) ??
    fallback(tree, source, resources)
  )
}

/** Types that names of states are not taken for. */
const NO_STATES = new Set(['MediaOutlet', 'ArmedGroup'])

/** "Mr. Holt", whatever the name was taken for; not "Mr. Z". */
const ADDRESSED = /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\.? \p{Lu}[\p{L}-]+(?:[’']\p{L}{2,})?(?![’'\p{L}])/u

/** "Oh Bok-soon, 78, who grows melons" */
const AGED = /^(?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}’'-]*, \d\d,/u

/** "this newspaper", "we" in the paper's own voice. */
function isOfThisPaper(tree: Tree, { head, span }: Source): boolean {
  if (/^(?:this|our) (?:newspaper|paper|column|magazine|website|station|newsroom|monitor)\b/i.test(span.text))
    return true
  return tree.words[head] === 'we' && !isQuoted(tree.text, span.start)
}

/** "The agency", where the report names a news agency. */
const AGENCY = /^(?:the|its) (?:official |state )?agency$/i

/** "Combined Command", "the Maritime Force": a name that was taken for a person's and ends as those of bodies do. */
function kindOfLastWord(name: string, lexicon: SpeechLexicon): ClaimantKind | undefined {
  const last = /[\p{L}’'.-] (\p{Lu}\p{Ll}{2,})$/u.exec(name)?.[1]
  const kind = last && lexicon.kinds.get(last.toLowerCase())
  return kind === 'organization' || kind === 'government' ? kind : undefined
}

/** The name that a source consists of, behind the number of a paragraph or an adjective at most ("16. Velmark", "Neighbouring Velmark"). */
function nameAlone(tree: Tree, words: string, { span }: Source): string | undefined {
  const first = tokenFrom(tree, span.start)
  const isDescribed = tree.tokens.tag[first] === tag.ADJ || tree.tokens.tag[first] === tag.VERB
  const name = words.replace(isDescribed ? /^[\p{L}-]+ (?=\p{Lu})/u : /^\d+\. (?=\p{Lu})/u, '')
  return /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(name) ? name : undefined
}

/** What a name of one word stands for, by how the report uses it. */
function kindOfAlone(tree: Tree, name: string, resources: Resources): ClaimantKind {
  const { isState, isBody, isIntroduced } = nameUse(tree, name)
  if (isState) return 'government'
  if (isBody) return 'organization'
  // A report gives the full name or the title of a person once; a name without either is a state or its capital, which in a report of known
  // states no list would miss.
  return isIntroduced || namesKnownState(tree, resources) ? 'named-person' : 'government'
}

function mentionText(tree: Tree, mention: number): string {
  const { start, end } = tree.analysis.mentions[mention]!
  return tree.text.slice(start, end)
}

function wordAt(tree: Tree, token: number): string {
  return tree.text.slice(tree.tokens.start[token], tree.tokens.end[token])
}

/** Whether no name of more than one word goes with a mention. */
function entityIsOneWord(tree: Tree, mention: number): boolean {
  const { mentions, entities } = tree.analysis
  const entity = entities[tree.entity[mention]!]
  return !(entity?.mentions ?? []).some((one) => {
    const { kind, firstToken, endToken } = mentions[one]!
    return kind === 'name' && endToken - firstToken > 1
  })
}

/** "The daily Vetra", "Radio Esker", "the agency Interlink": what the noun right before a name says of it, where that is no person. */
function kindBefore(tree: Tree, source: Source, person: number, lexicon: SpeechLexicon): ClaimantKind | undefined {
  const from = tokenFrom(tree, source.span.start)
  const at = person >= 0 ? tree.analysis.mentions[person]!.firstToken : source.head
  for (const token of [at - 1, at]) {
    if (token < from || /^\p{Ll}/u.test(wordAt(tree, token + 1))) continue
    if (token === at && at + 1 >= tree.tokens.length) continue
    const isNameNext =
      /^\p{Lu}/u.test(wordAt(tree, token + 1)) && tree.tokens.end[token]! + 1 === tree.tokens.start[token + 1]!
    const kind = lexicon.kinds.get(tree.words[token]!)
    if (isNameNext && tree.tokens.end[token + 1]! <= source.span.end && kind === 'media') return kind
  }
  // "the agency KyzInform"
  return at - 1 >= from && tree.words[at - 1] === 'agency' && person >= 0 ? 'media' : undefined
}

/** "The [government] of President Jo Doe", "top [aides] to Mr. Doe": a noun before a preposition says what the source is, and not the name behind it. */
function kindBeforePreposition(
  tree: Tree,
  { span }: Source,
  person: number,
  lexicon: SpeechLexicon,
  resources: Resources,
): ClaimantKind | undefined {
  if (person < 0) return undefined
  const { firstToken } = tree.analysis.mentions[person]!
  for (let i = tokenFrom(tree, span.start) + 1; i < firstToken; i++) {
    if (tree.words[i] === ',') return undefined
    if (tree.tokens.tag[i] !== tag.ADP || tree.tokens.tag[i - 1] !== tag.NOUN) continue
    const kind = lexicon.kinds.get(tree.tokens.lemma[i - 1]!) ?? lexicon.kinds.get(tree.words[i - 1]!)
    if (!kind) continue
    // "A diplomat in New Holt"
    if (/^(?:in|at|near|from)$/.test(tree.words[i]!) && !tree.words.slice(i, firstToken).includes(',')) return kind
    // "Minister of Defence Jo Doe", "the ambassador to the UN Jo Doe" are Jo Doe: nothing but titles stands before a name behind a preposition.
    const titles = resources.lexicon('titles')
    for (let k = i + 1; k < firstToken; k++)
      if (!titles.has(tree.words[k]!.replace(/\.$/, '')) && !/^(?:the|\.)$/.test(tree.words[k]!)) return undefined
    return kind
  }
  return undefined
}

/** What a noun that no list of claimants has denotes: people, papers, bodies of arms or of state. */
function kindOfNoun(tree: Tree, head: number, resources: Resources): ClaimantKind | undefined {
  if (tree.tokens.tag[head] !== tag.NOUN && tree.tokens.tag[head] !== tag.PROPN) return undefined
  const lemma = tree.tokens.lemma[head]!.toLowerCase()
  const type = resources.lexicon('noun-types').get(lemma) ?? resources.lexicon('noun-classes').get(lemma)
  return type === 'Person' || type === 'Document' ? BY_TYPE[type] : undefined
}

/** "His lawyer[, Till Brokhaus,]" */
const APPOSED_NAME =
  /^(?: of [^,]{2,40})?, (?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Maj|Gen|Col|Capt|Lt|Brig|Adm|Sgt|Rear|Vice|Sen|Rep|Gov|Prof)\.? ){0,3}\p{Lu}[\p{Ll}’'-]+(?: (?:al-|el-|bin |von |van |de |of )?\p{Lu}[\p{L}’'.-]*){1,3}(?:,|$)/u

/** "the ministry spokesman" + a name that was not recognised. */
function endsInUnknownName(tree: Tree, source: Source): boolean {
  if (
    tree.tokens.tag[source.head] === tag.NOUN &&
    APPOSED_NAME.test(tree.text.slice(tree.tokens.end[source.head], source.span.end))
  )
    return true
  const { end } = phrase(tree, source.head, 'name')
  const next = source.head + 1
  return tree.tokens.tag[source.head] === tag.NOUN && next < end && isUnknownName(tree, next)
}

/** A pronoun is of the kind of the fullest mention of its entity. */
function kindOfEntity(
  tree: Tree,
  source: Source,
  lexicon: SpeechLexicon,
  resources: Resources,
  entityType: string | undefined,
): ClaimantKind {
  const mention = tree.mention[source.head]!
  const entity = mention >= 0 ? tree.analysis.entities[tree.entity[mention]!] : undefined
  let described: ClaimantKind | undefined
  for (const index of entity?.mentions ?? []) {
    const one = tree.analysis.mentions[index]!
    if (one.kind === 'name' && one.type === 'Person') return 'named-person'
    if (one.kind === 'nominal' && (!described || described === 'media'))
      described = kindOfPhrase(tree, one.headToken, lexicon) ?? described
    const { start, end, headToken } = one
    if (one.kind === 'name' && !isPronoun(tree, headToken) && tree.text.slice(start, end) === entity!.name) {
      const span = textSpan(tree.text, start, end)
      return kindOf(tree, { span, head: headToken, inferred: true }, lexicon, resources, entityType)
    }
  }
  const kind = described ?? kindOfType(entityType, resources)
  // "It" is no person, whatever it was taken to stand for.
  if (/^it(?:s|self)?$/.test(tree.words[source.head]!))
    return kind === undefined || kind === 'unnamed-person' ? 'organization' : kind
  // Whoever is quoted with "I" was named, as a rule.
  return kind ?? (/^(?:i|me|my)$/.test(tree.words[source.head]!) ? 'named-person' : 'unnamed-person')
}

function kindOfPhrase(tree: Tree, head: number, lexicon: SpeechLexicon): ClaimantKind | undefined {
  const byHead = lexicon.kinds.get(tree.tokens.lemma[head]!) ?? lexicon.kinds.get(tree.words[head]!)
  let marked: ClaimantKind | undefined
  const { first, end } = phrase(tree, head, 'name')
  for (let i = first; i < end; i++) {
    const mark = lexicon.marks.get(tree.words[i]!)
    const code = tree.tokens.dependency[i]!
    if (mark && (i === head || code === dep.compound || code === dep.amod || code === dep.flat)) marked = mark
  }
  if (byHead === 'unnamed-person' || byHead === 'experts') {
    // One inspector or broker speaks as whoever saw it, several as those who know.
    if (byHead === 'experts' && ONE_WHO_SAW.has(tree.words[head]!)) return 'unnamed-person'
    return marked === 'intelligence' && tree.tokens.lemma[head] === 'source' ? 'intelligence' : byHead
  }
  // "a report by a newspaper" is the newspaper’s; "a UN report" is a document.
  if (byHead === 'media' && tree.tokens.lemma[head] === 'report')
    return isOfficialPaper(tree, head) ? 'document' : 'media'
  return byHead === 'government' ? byHead : (marked ?? byHead)
}

const ONE_WHO_SAW = new Set(['inspector', 'observer', 'monitor', 'broker', 'author'])

/** By the type of the entity, looking up through the supertypes the packs give. */
export function kindOfType(type: string | undefined, resources: Resources): ClaimantKind | undefined {
  for (let at = type, steps = 0; at !== undefined && steps < 8; at = resources.mentionTypes.get(at)?.extends, steps++) {
    const kind = BY_TYPE[at]
    if (kind) return kind
  }
  return undefined
}

const BY_TYPE: Readonly<Record<string, ClaimantKind>> = {
  Person: 'unnamed-person',
  Office: 'unnamed-person',
  Country: 'government',
  Place: 'government',
  GovernmentBody: 'government',
  Nationality: 'government',
  MediaOutlet: 'media',
  Document: 'document',
  LegalInstrument: 'document',
  Organization: 'organization',
}

/** An unknown name with an article is taken for a body ("the Directorate"), without one for a person or a state. */
function fallback(tree: Tree, { head, span }: Source, resources: Resources): ClaimantKind {
  const word = wordAt(tree, head)
  const isName = tree.tokens.tag[head] === tag.PROPN
  if (isName && child(tree, head, dep.det) >= 0) return 'organization'
  // "Velmark has said nothing": read as a common noun, and nothing but itself.
  const isBare = /^\p{Lu}\p{Ll}+$/u.test(word) && nameIn(span.text) === word && !/ing$/.test(word)
  if (isBare && tree.words[head] === tree.tokens.lemma[head]) return kindOfAlone(tree, word, resources)
  return isName ? 'named-person' : 'unnamed-person'
}
