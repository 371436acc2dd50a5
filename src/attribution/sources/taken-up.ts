import type { Resources } from '../../resources/index.ts'
import type { Claimant } from '../../schema/index.ts'
import { headOf, isQuoted, tokenFrom } from '../trees/phrases.ts'
import { dep, type Tree, tag } from '../trees/tree.ts'
import { holds, type Spoken } from './spoken-before.ts'

/** Farthest that a person is looked for before a description, in characters. */
const FARTHEST = 700
/** Most words of a description that takes up a person. */
const LONGEST = 9

/**
 * "Holt denied it. The commander said …", where nobody else has been called a commander: news goes on with a person by saying more of that one.
 * Every attribution again, in text order, those by such a description with the person who spoke last, or of whom the sentence before is.
 */
export function withTakenUp<T extends Spoken>(tree: Tree, drafts: readonly T[], resources: Resources): T[] {
  const found: T[] = []
  // "The commander said … He added": who took up the description is the same person.
  const persons = new Map<Claimant, Claimant>()
  for (const draft of drafts) {
    const person =
      (draft.claimant && persons.get(draft.claimant)) ??
      (isDescription(tree, draft, resources) ? personBefore(tree, draft, found) : undefined)
    if (person && draft.claimant) persons.set(draft.claimant, person)
    found.push(person ? { ...draft, claimant: person } : draft)
  }
  return found
}

/** "The former governor", "the senior commander": one person described with "the" by a word that stands nowhere before. */
function isDescription(tree: Tree, { source, claimant }: Spoken, resources: Resources): boolean {
  if (!source || !claimant || !/^the /i.test(tree.text.slice(source.start, source.end))) return false
  if (claimant.kind !== 'unnamed-person' && claimant.kind !== 'experts') return false
  if (isQuoted(tree.text, source.start)) return false
  const first = tokenFrom(tree, source.start)
  const end = tokenFrom(tree, source.end)
  const head = headOf(tree, { first, end })
  const word = tree.words[head]!
  if (tree.tokens.tag[head] === tag.VERB || end - first > LONGEST || isPlural(tree, head)) return false
  for (let i = first; i < end; i++) if (NOT_ONE.has(tree.words[i]!)) return false
  const isFormer = tree.words.slice(first, head).some((one) => one === 'former' || one === 'ex')
  if (!isFormer && !DESCRIBING.has(word) && resources.lexicon('claimant-classes').get(word) === undefined) return false
  return !OFFICES.has(word) && tree.words.indexOf(word) === head
}

/** Words of descriptions of another than the one who spoke, of several, or whose relative clause tells who is meant. */
const NOT_ONE = new Set([
  'other',
  'second',
  'third',
  'two',
  'both',
  'who',
  'whose',
  'that',
  'which',
  'same',
  'first',
  'and',
  ',',
  'new',
  'late',
  'rival',
  'opposing',
])
/** More words for somebody of whom the report has told, beside those of offices. */
const DESCRIBING = new Set(
  'politician veteran cleric economist academic historian author negotiator dissident businessman businesswoman trafficker smuggler'.split(
    ' ',
  ),
)
/** Of each there is one in a place or a body, so that nobody need have been called so before. */
const OFFICES = new Set(
  'president premier minister secretary ambassador consul king queen emir sultan mayor governor judge prosecutor chairman chairwoman head director chief leader deputy lawyer source resident witness survivor member representative speaker'.split(
    ' ',
  ),
)

function isPlural({ tokens, words }: Tree, head: number): boolean {
  return tokens.tag[head] === tag.NOUN && words[head] !== tokens.lemma[head] && words[head]!.endsWith('s')
}

/** The named person of whom the sentence before is, or who spoke last, if nobody else is named since outside of what was said. */
function personBefore(tree: Tree, { source }: Spoken, before: readonly Spoken[]): Claimant | undefined {
  const subject = subjectBefore(tree, source!.start, before)
  if (subject) return subject
  const last = before
    .filter(({ cue }) => cue.start < source!.start && !before.some(({ content }) => holds(content, cue.start)))
    .at(-1)
  const claimant = last?.claimant
  if (!last?.source || claimant?.kind !== 'named-person' || claimant.entity === undefined) return undefined
  const from = Math.max(last.source.end, last.cue.end)
  const isNear = source!.start - from <= FARTHEST
  return isNear && !isOfOther(tree, claimant.entity, from, source!.start, before) ? claimant : undefined
}

/** The person whose name is the subject of the sentence before, outside of what was said. */
function subjectBefore(tree: Tree, at: number, before: readonly Spoken[]): Claimant | undefined {
  const { mentions, entities } = tree.analysis
  const here = tokenFrom(tree, at)
  const sentence = tree.tokens.sentence[here]! - 1
  for (let i = here - 1; i >= 0 && tree.tokens.sentence[i]! >= sentence; i--) {
    if (tree.tokens.sentence[i] !== sentence || !isMainSubject(tree, i)) continue
    const index = tree.mention[i]!
    const mention = index >= 0 ? mentions[index]! : undefined
    if (mention?.kind !== 'name' || mention.type !== 'Person') return undefined
    const { id, name } = entities[tree.entity[index]!]!
    return before.some(({ content }) => holds(content, mention.start))
      ? undefined
      : { entity: id, name, kind: 'named-person' }
  }
  return undefined
}

function isMainSubject({ tokens }: Tree, token: number): boolean {
  const verb = tokens.head[token]!
  return tokens.dependency[token] === dep.nsubj && verb >= 0 && tokens.dependency[verb] === dep.root
}

/** Whether another person than an entity is the subject of a sentence between two offsets, outside of what was said. */
function isOfOther(tree: Tree, entity: string, from: number, to: number, drafts: readonly Spoken[]): boolean {
  const { mentions, entities } = tree.analysis
  for (let i = tokenFrom(tree, from); i < tree.tokens.length && tree.tokens.start[i]! < to; i++) {
    const index = tree.mention[i]!
    if (index < 0 || mentions[index]!.type !== 'Person' || entities[tree.entity[index]!]!.id === entity) continue
    if (tree.tokens.dependency[i] === dep.nsubj && !drafts.some(({ content }) => holds(content, tree.tokens.start[i]!)))
      return true
  }
  return false
}
