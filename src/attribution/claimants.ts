import type { Resources } from '../resources/index.ts'
import type { Claimant, ClaimantKind } from '../schema/index.ts'
import { phrase, tokenFrom } from './phrases.ts'
import type { Source } from './sources.ts'
import { type SpeechLexicon, speechLexicon } from './speech-lexicon.ts'
import { child, dep, isUnknownName, type Tree, tag } from './tree.ts'

/** Whom a source stands for: the entity its words mention, its name, and what kind of party it is. */
export function claimantOf(tree: Tree, source: Source, resources: Resources): Claimant {
  const lexicon = speechLexicon(resources)
  const mention = mentionOf(tree, source)
  const entityIndex = mention >= 0 ? tree.entity[mention]! : -1
  const entity = entityIndex >= 0 ? tree.analysis.entities[entityIndex] : undefined
  const kind = kindOf(tree, source, lexicon, resources, entity?.type)
  const name = entity && (isPronoun(tree, source.head) || kind === 'named-person') ? entity.name : source.span.text
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
    if (isName(i) && !isUnderPreposition(tree, i, start)) return tree.mention[i]!
  }
  for (let c = tree.first[source.head]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    const near = code === dep.appos || code === dep.flat || (code === dep.compound && c > source.head)
    if (near && isName(c)) return tree.mention[c]!
  }
  // A title the parser took for the head: "Defense Minister" + name inside the phrase, not below a preposition.
  const { first, end } = phrase(tree, source.head, 'name')
  for (let i = first; i < end; i++) {
    if (!isName(i)) continue
    const code = tree.tokens.dependency[i]!
    if (code === dep.nmod || code === dep['nmod:poss'] || code === dep.obl) continue
    if (tree.tokens.head[i] === source.head) return tree.mention[i]!
  }
  return -1
}

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
  if (namedPerson(tree, source) >= 0 || endsInUnknownName(tree, source)) return 'named-person'
  if (isPronoun(tree, source.head)) return kindOfEntity(tree, source, lexicon, resources, entityType)
  return kindOfPhrase(tree, source.head, lexicon) ?? kindOfType(entityType, resources) ?? fallback(tree, source.head)
}

/** "the ministry spokesman" + a name that was not recognised. */
function endsInUnknownName(tree: Tree, source: Source): boolean {
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
  return described ?? kindOfType(entityType, resources) ?? 'unnamed-person'
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

function isOfficialPaper(tree: Tree, head: number): boolean {
  const { mentions } = tree.analysis
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
