import type { Resources } from '../../resources/index.ts'
import type { Analysis, Claimant, ClaimantKind } from '../../schema/index.ts'
import { speechLexicon } from '../cues/speech-lexicon.ts'
import { namedElsewhere } from '../sources/named-elsewhere.ts'
import type { Source } from '../sources/sources.ts'
import { turnSpeaker } from '../sources/turn-speakers.ts'
import { tokenFrom } from '../trees/phrases.ts'
import { type Tree, tag } from '../trees/tree.ts'
import { apposedTo } from './apposed-to.ts'
import { calledByName } from './called-names.ts'
import { isPronoun, kindOf, kindOfType } from './claimant-kinds.ts'
import { nameIn, withHead } from './claimant-names.ts'
import { meantByIt } from './meant-by-it.ts'
import { namedByTitle } from './named-by-title.ts'
import { namedPerson } from './named-persons.ts'

/** Whom a source stands for: the entity its words mention, its name, and what kind of party it is. */
export function claimantOf(tree: Tree, given: Source, resources: Resources): Claimant {
  const speaker = turnSpeaker(tree, given) ?? calledByName(tree, given)
  if (speaker) return speaker
  const lexicon = speechLexicon(resources)
  const source = withHead(tree, given)
  const mention = mentionOf(tree, source)
  const entityIndex = mention >= 0 ? tree.entity[mention]! : -1
  const found = entityIndex >= 0 ? tree.analysis.entities[entityIndex] : undefined
  // "They said": never the missiles that were counted.
  const isMute = found !== undefined && isPronoun(tree, source.head) && kindOfType(found.type, resources) === undefined
  const entity = isMute ? undefined : found
  const subject = meantByIt(tree, source, entity === undefined)
  const meantBy = subject && claimantOf(tree, subject, resources)
  if (meantBy && BODIES.has(meantBy.kind)) return meantBy
  const kind = kindOf(tree, source, lexicon, resources, entity?.type)
  // "The analyst", one of them, is somebody as "the general" is.
  const isOne = kind === 'unnamed-person' || (kind === 'experts' && isSingular(tree, source.head))
  const meant = kind === 'unnamed-person' ? tree.analysis.entities[namedElsewhere(tree, source.head)] : undefined
  const apposed = isOne ? apposedTo(tree, source) : undefined
  if (apposed) return apposed
  if (meant) return { entity: meant.id, name: meant.name, kind: 'named-person' }
  // "The general", whom the report names: coreference knows of whom, or the word itself tells.
  if (entity && isOne && isNamedPerson(tree, source, entity))
    return { entity: entity.id, name: entity.name, kind: 'named-person' }
  const titled =
    isOne && !isPronoun(tree, source.head)
      ? tree.analysis.entities[namedByTitle(tree, source.head, tokenFrom(tree, source.span.start))]
      : undefined
  if (titled) return { entity: titled.id, name: titled.name, kind: 'named-person' }
  // "Secretary of State Jo Doe", of which the title alone was read as a name.
  const isTitle = entity !== undefined && !isPronoun(tree, source.head) && lexicon.kinds.has(entity.name.toLowerCase())
  const isNamed = entity !== undefined && !isTitle && (isPronoun(tree, source.head) || kind === 'named-person')
  const name = isNamed ? entity.name : nameIn(source.span.text)
  return { ...(entity && { entity: entity.id }), name, kind }
}

/** Kinds of what is called "it". */
const BODIES = new Set<ClaimantKind>(['government', 'organization', 'intelligence', 'media', 'document'])

/** "The analyst", not "the analysts". */
function isSingular({ tokens, words }: Tree, head: number): boolean {
  return tokens.tag[head] === tag.NOUN && words[head] === tokens.lemma[head]
}

/** Whether a description with an article is of somebody whose name stands before it. */
function isNamedPerson(tree: Tree, source: Source, entity: Analysis['entities'][number]): boolean {
  if (isPronoun(tree, source.head) || !/^the /i.test(source.span.text)) return false
  // "The representative of Velmark": of another one than the last.
  if (/\bof (?:the )?\p{Lu}/u.test(source.span.text)) return false
  return entity.mentions.some((one) => {
    const { kind, type, start } = tree.analysis.mentions[one]!
    return kind === 'name' && type === 'Person' && start < source.span.start
  })
}

/** The mention a source amounts to: a person's name in it, or what its head mentions. Index or -1. */
function mentionOf(tree: Tree, source: Source): number {
  const person = namedPerson(tree, source)
  return person >= 0 ? person : tree.mention[source.head]!
}
