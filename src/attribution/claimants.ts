import type { Resources } from '../resources/index.ts'
import type { Claimant, ClaimantKind } from '../schema/index.ts'
import { nameIn, withHead } from './claimant-names.ts'
import { nameUse } from './name-use.ts'
import { isNamedMedia } from './named-media.ts'
import { isQuoted, phrase, tokenFrom } from './phrases.ts'
import type { Source } from './sources.ts'
import { type SpeechLexicon, speechLexicon } from './speech-lexicon.ts'
import { child, dep, isUnknownName, type Tree, tag } from './tree.ts'

/** Whom a source stands for: the entity its words mention, its name, and what kind of party it is. */
export function claimantOf(tree: Tree, given: Source, resources: Resources): Claimant {
  const lexicon = speechLexicon(resources)
  const source = withHead(tree, given)
  const mention = mentionOf(tree, source)
  const entityIndex = mention >= 0 ? tree.entity[mention]! : -1
  const found = entityIndex >= 0 ? tree.analysis.entities[entityIndex] : undefined
  // "They said": never the missiles that were counted.
  const isMute = found !== undefined && isPronoun(tree, source.head) && kindOfType(found.type, resources) === undefined
  const entity = isMute ? undefined : found
  const kind = kindOf(tree, source, lexicon, resources, entity?.type)
  // "Secretary of State Jo Doe", of which the title alone was read as a name.
  const isTitle = entity !== undefined && !isPronoun(tree, source.head) && lexicon.kinds.has(entity.name.toLowerCase())
  const isNamed = entity !== undefined && !isTitle && (isPronoun(tree, source.head) || kind === 'named-person')
  const name = isNamed ? entity.name : nameIn(source.span.text)
  return { ...(entity && { entity: entity.id }), name, kind }
}

/** The mention a source amounts to: a person's name in it, or what its head mentions. Index or -1. */
function mentionOf(tree: Tree, source: Source): number {
  const person = namedPerson(tree, source)
  return person >= 0 ? person : tree.mention[source.head]!
}

/** The mention of a person's name that the source phrase is about: its head, a name flat or in apposition to it. */
function namedPerson(tree: Tree, source: Source): number {
  const { mentions } = tree.analysis
  const isName = (token: number): boolean => {
    const index = tree.mention[token]!
    return index >= 0 && mentions[index]!.kind === 'name' && mentions[index]!.type === 'Person'
  }
  const start = tokenFrom(tree, source.span.start)
  if (isName(source.head) && !isUnderPreposition(tree, source.head, start)) return tree.mention[source.head]!
  // "Minister Jo Doe of Velmark" that was read with Velmark for its head: the first name in its words.
  for (let i = start; i < source.head; i++) {
    if (isName(i) && !isUnderPreposition(tree, i, start) && !isModifier(tree, i)) return tree.mention[i]!
  }
  for (let c = tree.first[source.head]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    const near = code === dep.appos || code === dep.flat || (code === dep.compound && c > source.head)
    if (near && isName(c)) return tree.mention[c]!
  }
  // A title the parser took for the head: "Defense Minister" + name inside the phrase, not below a preposition.
  const { first, end } = phrase(tree, source.head, 'name')
  for (let i = first; i < end; i++) {
    if (!isName(i) || isModifier(tree, i)) continue
    const code = tree.tokens.dependency[i]!
    if (code === dep.nmod || code === dep['nmod:poss'] || code === dep.obl) continue
    if (tree.tokens.head[i] === source.head) return tree.mention[i]!
  }
  return personInside(tree, source)
}

/** "The Minister, Mr Paul Lane,", "museum director Olga Marsh": the first person named in the words of a source and not behind a preposition. */
function personInside(tree: Tree, source: Source): number {
  const { mentions } = tree.analysis
  for (let i = tokenFrom(tree, source.span.start); tree.tokens.end[i]! <= source.span.end; i++) {
    const index = tree.cover[i]!
    const mention = index >= 0 ? mentions[index]! : undefined
    // "The corps, which answers to Marshal Pell", "the institute, led by Olga Marsh"
    if (i > source.head && (RELATIVES.has(tree.words[i]!) || tree.tokens.tag[i] === tag.VERB)) return -1
    if (mention?.kind !== 'name' || mention.type !== 'Person' || mention.firstToken !== i) continue
    const before = tree.tokens.tag[i - 1]
    const isOwner = /^[’']s?$/.test(tree.words[mention.endToken] ?? '')
    const isPlain = before !== tag.ADP && before !== tag.DET && before !== tag.VERB
    if (isPlain && !isOwner && i < source.head + 8 && !isModifier(tree, i)) return index
  }
  return -1
}

const RELATIVES = new Set(['who', 'which', 'that', 'whose'])

/** "an [Ormex] lawyer": a name that says whose the noun behind it is. */
function isModifier(tree: Tree, token: number): boolean {
  const end = tree.analysis.mentions[tree.cover[token]!]?.endToken ?? token + 1
  const isBody = tree.tokens.tag[end] === tag.NOUN || BODIES.test(tree.words[end] ?? '')
  return isBody && tree.tokens.end[end - 1]! + 1 === tree.tokens.start[end]
}

const BODIES = /^(?:administration|government|cabinet|team|regime|campaign)$/

/** Whether a preposition of the source itself, from token `start` on, stands over a token: not the "according to" before all of it. */
function isUnderPreposition(tree: Tree, token: number, start: number): boolean {
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (c >= start && tree.tokens.dependency[c] === dep.case) return true
  }
  return false
}

function isPronoun(tree: Tree, token: number): boolean {
  return tree.tokens.tag[token] === tag.PRON || tree.tokens.tag[token] === tag.DET
}

function kindOf(
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
  const isName = person >= 0 || tree.tokens.tag[source.head] === tag.PROPN
  if (isName && isNamedMedia(tree, person >= 0 ? mentionText(tree, person) : nameIn(source.span.text))) return 'media'
  if (person >= 0 || endsInUnknownName(tree, source)) {
    const name = person >= 0 ? tree.analysis.mentions[person]! : undefined
    const isAlone = name !== undefined && name.endToken - name.firstToken === 1 && entityIsOneWord(tree, person)
    if (!isAlone) return 'named-person'
    const alone = tree.text.slice(name.start, name.end)
    const { isState, isBody, isIntroduced } = nameUse(tree, alone)
    if (isState) return 'government'
    if (isBody) return 'organization'
    // A report gives the full name or the title of a person once; a name without either is a state or its capital.
    return isIntroduced ? 'named-person' : 'government'
  }
  if (isPronoun(tree, source.head)) return kindOfEntity(tree, source, lexicon, resources, entityType)
  const isBare = source.head === tokenFrom(tree, source.span.start) && tree.tokens.tag[source.head] === tag.PROPN
  if (isBare && entityType !== 'MediaOutlet' && nameUse(tree, wordAt(tree, source.head)).isState) return 'government'
  return (
    kindOfPhrase(tree, source.head, lexicon) ??
    kindOfNoun(tree, source.head, resources) ??
    kindOfType(entityType, resources) ??
    fallback(tree, source.head)
  )
}

/** "this newspaper", "we" in the paper's own voice. */
function isOfThisPaper(tree: Tree, { head, span }: Source): boolean {
  if (/^(?:this|our) (?:newspaper|paper|column|magazine|website|station|newsroom|monitor)\b/i.test(span.text))
    return true
  return tree.words[head] === 'we' && !isQuoted(tree.text, span.start)
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

/** What a noun that no list of claimants has denotes: people, papers, bodies of arms or of state. */
function kindOfNoun(tree: Tree, head: number, resources: Resources): ClaimantKind | undefined {
  if (tree.tokens.tag[head] !== tag.NOUN) return undefined
  const lemma = tree.tokens.lemma[head]!
  const type = resources.lexicon('noun-types').get(lemma) ?? resources.lexicon('noun-classes').get(lemma)
  return type === 'Person' || type === 'Document' ? BY_TYPE[type] : undefined
}

/** "His lawyer[, Till Brokhaus,]" */
const APPOSED_NAME =
  /^, (?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt)\.? )?\p{Lu}[\p{Ll}’'-]+(?: (?:al-|el-|bin |von |van |de |of )?\p{Lu}[\p{L}’'.-]*){1,3}(?:,|$)/u

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
    if (one.kind === 'nominal') described ??= kindOfPhrase(tree, one.headToken, lexicon)
  }
  const kind = described ?? kindOfType(entityType, resources)
  // "It" is no person, whatever it was taken to stand for.
  if (/^it(?:s|self)?$/.test(tree.words[source.head]!))
    return kind === undefined || kind === 'unnamed-person' ? 'organization' : kind
  return kind ?? 'unnamed-person'
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
    return marked === 'intelligence' && tree.tokens.lemma[head] === 'source' ? 'intelligence' : byHead
  }
  // "a report by a newspaper" is the newspaper’s; "a UN report" is a document.
  if (byHead === 'media' && tree.tokens.lemma[head] === 'report')
    return isOfficialPaper(tree, head) ? 'document' : 'media'
  return marked ?? byHead
}

/** "a UN report", "a confidential report", "the report by the panel", and "the report" where one of these was named before. */
function isOfficialPaper(tree: Tree, head: number): boolean {
  if (isOfficialPhrase(tree, head)) return true
  const entity = tree.mention[head]! >= 0 ? tree.analysis.entities[tree.entity[tree.mention[head]!]!] : undefined
  return (entity?.mentions ?? []).some((index) => {
    const { headToken } = tree.analysis.mentions[index]!
    return headToken < head && tree.tokens.lemma[headToken] === 'report' && isOfficialPhrase(tree, headToken)
  })
}

const OFFICIAL_WORDS =
  /\b(?:confidential|classified|internal|leaked|annual|quarterly|interim|final|official|inspection|intelligence|police|audit|\d+-page)\b[^,;]*$|^ (?:by|of|from) (?:the |a |an )?(?:[\p{L}-]+ ){0,4}(?:panel|group of experts|committee|commission|council|ministry|inspectors|auditors|experts|secretary|agency|parliament|police)\b/iu

function isOfficialPhrase(tree: Tree, head: number): boolean {
  const { mentions } = tree.analysis
  const { start, end } = tree.tokens
  const { text } = tree
  if (OFFICIAL_WORDS.test(text.slice(start[tree.left[head]!], start[head]))) return true
  if (OFFICIAL_WORDS.test(text.slice(end[head], end[head]! + 80))) return true
  for (let c = tree.first[head]!; c >= 0; c = tree.next[c]!) {
    const index = tree.mention[c]!
    if (index < 0 || child(tree, c, dep.case) >= 0) continue
    if (OFFICIAL.has(mentions[index]!.type) && tree.tokens.dependency[c] === dep.compound) return true
  }
  return false
}
const OFFICIAL = new Set(['Organization', 'GovernmentBody'])

/** By the type of the entity, looking up through the supertypes the packs give. */
function kindOfType(type: string | undefined, resources: Resources): ClaimantKind | undefined {
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

/** An unknown name with an article is taken for a body ("the Directorate"), without one for a person. */
function fallback(tree: Tree, head: number): ClaimantKind {
  if (tree.tokens.tag[head] !== tag.PROPN) return 'unnamed-person'
  return child(tree, head, dep.det) >= 0 ? 'organization' : 'named-person'
}
