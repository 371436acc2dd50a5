import type { Resources } from '../../resources/index.ts'
import type { Analysis, Claimant, Span } from '../../schema/index.ts'
import { isQuoted, tokenFrom } from '../trees/phrases.ts'
import { dep, type Tree, tag } from '../trees/tree.ts'
import type { Source } from './sources.ts'

/** An attribution as far as it tells who spoke, where, and what. */
export interface Spoken {
  readonly source?: Span
  readonly cue: Span
  readonly content: readonly Span[]
  readonly claimant?: Claimant
  readonly wide?: true
  readonly isReferred?: true
  readonly firstPerson: boolean
}

/** Farthest that a speaker is looked for behind the last words, in characters. */
const FARTHEST = 600
/** Sources that are no one person. */
const SEVERAL = /^(?:they|we|us|them|neither|both|each|most|some|many|others)\b|\bpeople\b/i
/** How many attributions back a person is looked for. */
const MOST = 4

/**
 * "He added": the person who spoke last, where that one can be called so and nobody else came up since but in what was said. The
 * commonest way of news to go on with a speaker; undefined where coreference is to tell.
 */
export function spokenBefore(
  tree: Tree,
  source: Source,
  drafts: readonly Spoken[],
  resources: Resources,
  content: readonly Span[] = [],
): Claimant | undefined {
  const word = tree.words[source.head]!
  if ((word !== 'he' && word !== 'she') || isQuoted(tree.text, source.span.start)) return undefined
  const mention = tree.mention[source.head]!
  const entity = mention >= 0 ? tree.analysis.entities[tree.entity[mention]!] : undefined
  const from = Math.max(0, drafts.length - MOST)
  for (let i = drafts.length - 1; i >= from; i--) {
    const last = drafts[i]!
    // "“The general drinks,” he said": who speaks or is said to in the words that are told.
    if (!isPerson(last) || (holds(content, last.cue.start) && isQuoted(tree.text, last.cue.start))) continue
    if (drafts.some((other) => other !== last && holds(other.content, last.cue.start))) continue
    const end = Math.max(last.cue.end, ...last.content.map((span) => span.end).filter((at) => at <= source.span.start))
    if (source.span.start - end > FARTHEST) return undefined
    if (SEVERAL.test(tree.text.slice(last.source.start, last.source.end)) || !mayBe(tree, last, word, resources))
      continue
    const since = namedSince(tree, last, source, drafts)
    if (since) return since.id === entity?.id ? undefined : { entity: since.id, name: since.name, kind: 'named-person' }
    if (entity && (entity.id === last.claimant.entity || isHolder(tree, last, entity))) return undefined
    return isMeantSince(tree, entity?.mentions ?? [], last, source, drafts, content) ? undefined : last.claimant
  }
  return undefined
}

function isPerson(draft: Spoken): draft is Spoken & { readonly claimant: Claimant; readonly source: Span } {
  const kind = draft.claimant?.kind
  return (
    !draft.wide &&
    !draft.isReferred &&
    !draft.firstPerson &&
    draft.source !== undefined &&
    (kind === 'named-person' || kind === 'unnamed-person')
  )
}

/** "Ms Marsh was blunter. “…,” she said": the person who is the subject of a sentence between the last speaker and the pronoun, outside of what is said. */
function namedSince(
  tree: Tree,
  last: Spoken,
  source: Source,
  drafts: readonly Spoken[],
): Analysis['entities'][number] | undefined {
  const { mentions, entities } = tree.analysis
  let found: Analysis['entities'][number] | undefined
  for (let i = tokenFrom(tree, Math.max(last.cue.end, last.source?.end ?? 0)); i < source.head; i++) {
    const index = tree.mention[i]!
    const mention = index >= 0 ? mentions[index]! : undefined
    if (mention?.kind !== 'name' || mention.type !== 'Person') continue
    const isSubject =
      tree.tokens.dependency[i] === dep.nsubj && tree.tokens.sentence[i]! < tree.tokens.sentence[source.head]!
    const above = tree.tokens.head[i]!
    const isMain = isSubject && above >= 0 && tree.tokens.dependency[above] === dep.root
    if (isMain && !drafts.some(({ content }) => holds(content, mention.start))) found = entities[tree.entity[index]!]
  }
  return found
}

/** "The president said … He …" where coreference knows who the president is. */
function isHolder(tree: Tree, { source, claimant }: Spoken, entity: Analysis['entities'][number]): boolean {
  const isNamed = entity.mentions.some((one) => {
    const { kind, start } = tree.analysis.mentions[one]!
    return kind === 'name' && start < source!.start
  })
  return claimant?.kind === 'unnamed-person' && isNamed && OFFICES.test(tree.text.slice(source!.start, source!.end))
}
const OFFICES =
  /^the (?:[\p{L}-]+ ){0,3}(?:leader|president|premier|chancellor|minister|secretary|chief|king|general|mayor|senator)$/iu

/** Whether the words of a source can be taken up by "he" or by "she": one person, and nothing in them tells of the other. */
function mayBe(tree: Tree, { source, claimant }: Spoken, word: string, resources: Resources): boolean {
  const genders = resources.lexicon('genders')
  const other = word === 'he' ? 'she' : 'he'
  const entity = tree.analysis.entities.find(({ id }) => id === claimant?.entity)
  const words = entity?.mentions.map((one) => tree.words[tree.analysis.mentions[one]!.headToken]) ?? []
  if (words.some((one) => one === other || one === (other === 'he' ? 'his' : 'her'))) return false
  if (claimant && !mayBeCalled(claimant, word, resources)) return false
  // A last name tells nothing, whatever first name it looks like.
  const isNamed = claimant?.kind === 'named-person'
  let told: string | true | undefined
  for (let i = tokenFrom(tree, source!.start); i < tree.tokens.length && tree.tokens.end[i]! <= source!.end; i++) {
    if (tree.words[i] === ',' && told) break
    // "Two officials", "Holt and Marsh"
    const isSeveral = tree.tokens.tag[i] === tag.NOUN && /[^s]s$/.test(tree.words[i]!)
    if (isSeveral && tree.tokens.lemma[i] !== tree.words[i] && claimant?.kind === 'unnamed-person') return false
    if (tree.words[i] === 'and' && tree.tokens.tag[i + 1] === tag.PROPN && claimant?.kind === 'unnamed-person')
      return false
    if (told === undefined) told = isNamed ? byTitle(tree.words[i]!) : genderOf(genders, tree.words[i]!)
  }
  return told !== other
}

/** Whether a person can be taken up by "he" or by "she", as far as the first name tells. */
export function mayBeCalled({ kind, name }: Claimant, word: string, resources: Resources): boolean {
  if (kind !== 'named-person' || !name.includes(' ')) return true
  const genders = resources.lexicon('genders')
  const told = name
    .toLowerCase()
    .split(' ')
    .map((one) => genderOf(genders, one))
    .find((one) => one !== undefined)
  return told === undefined || told === word
}

function genderOf(genders: ReadonlyMap<string, string | true>, word: string): string | undefined {
  const titled = byTitle(word)
  if (titled) return titled
  const told = genders.get(word)
  return told === 'he' || told === 'she' ? told : undefined
}

/** Whether whom the pronoun was taken for is named or described between the last speaker and the pronoun, outside of what is said. */
function isMeantSince(
  tree: Tree,
  mentions: readonly number[],
  last: Spoken,
  source: Source,
  drafts: readonly Spoken[],
  own: readonly Span[],
): boolean {
  return mentions.some((one) => {
    const { kind, start } = tree.analysis.mentions[one]!
    if (kind === 'pronoun' || start <= last.cue.start || start >= source.span.start) return false
    // "“The general who did it drinks,” he said": not the general.
    return !holds(own, start) && !drafts.some(({ content }) => holds(content, start))
  })
}

/** Whether contents hold an offset. */
export function holds(content: readonly Span[], at: number): boolean {
  return content.some(({ start, end }) => start <= at && at < end)
}

function byTitle(word: string): string | undefined {
  if (/^(?:he|mr|sir|spokesman|chairman)\.?$/.test(word)) return 'he'
  return /^(?:she|mrs|ms|miss|dame|spokeswoman|chairwoman)\.?$/.test(word) ? 'she' : undefined
}
