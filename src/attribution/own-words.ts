import type { Span } from '../schema/index.ts'
import type { Cue } from './cues/cues.ts'
import { type Draft, FIRST_PERSON } from './draft.ts'
import { enclosing } from './nesting.ts'
import type { Source } from './sources/sources.ts'
import { tokenFrom } from './trees/phrases.ts'
import { isNegated, type Tree, tag } from './trees/tree.ts'

/** For each token whether it stands in a content that the reading network marks. */
export function markedContents({ tokens, analysis }: Tree): Uint8Array {
  const inside = new Uint8Array(tokens.length)
  for (const { part, first, end } of analysis.parts) if (part === 'content') inside.fill(1, first, end)
  return inside
}

/**
 * Whether a cue within the words of a speaker, with no mark of its own, attributes nothing further: what the speaker thinks aloud
 * ("I think that …", "I tell you"), what someone leaves unsaid ("would not confirm"), and deeds that only may be speech ("criticised
 * the plan").
 */
export function isOwnWords(tree: Tree, cue: Cue, source: Source | undefined, content: readonly Span[]): boolean {
  const { word, anchor, kind, silent } = cue
  const isClause = content.some((span) => isSaid(tree, span))
  const isOne = source !== undefined && FIRST_PERSON.has(tree.words[source.head]!)
  // "I am sure that …"
  if (kind === 'phrase' && word.weak && word.act === 'assess' && isOne) return true
  if (kind !== 'verb') return kind === 'adverb' && !isClause
  // "Said that it would not comment": a refusal told, unlike "we would not confirm it".
  if (silent) return !isRefusal(tree, cue, source)
  if (!word.weak || word.figure || word.called) return false
  const isBare = word.act === 'assess' || tree.words[anchor] === tree.tokens.lemma[anchor]
  return !isClause || (isBare && isOne)
}

/** "It does not comment", "he would not say": by somebody else than "I" or "we", and to be asked for. */
function isRefusal(tree: Tree, { anchor }: Cue, source: Source | undefined): boolean {
  if (tree.words[anchor - 1] === 'neither') return false
  return (
    !isNegated(tree, anchor) || (ANSWERS.has(tree.tokens.lemma[anchor]!) && source !== undefined && !source.inferred)
  )
}
const ANSWERS = new Set(['comment', 'answer', 'respond', 'reply', 'discuss'])

/** Whether words are a clause or a quotation, and no bare noun phrase. */
export function isSaid(tree: Tree, { start, end }: Span): boolean {
  const { tokens, text } = tree
  if (/^(?:that\b|["“‘])/i.test(text.slice(start, end)) || /["“]/.test(text.charAt(start - 1))) return true
  for (let i = tokenFrom(tree, start); i < tokens.length && tokens.start[i]! < end; i++) {
    const code = tokens.tag[i]
    if (code === tag.AUX || (code === tag.VERB && !text.slice(tokens.start[i], tokens.end[i]).endsWith('ing')))
      return true
  }
  return false
}

/**
 * Without what speakers tell of their own thoughts ("Marsh said she hopes that …" is no more than what Marsh said), and without what they do
 * by saying it: "“We demand an inquiry,” she said".
 */
export function withoutOwnThoughts(tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ isThought, firstPerson }) => isThought || firstPerson)) return drafts
  const parents = enclosing(drafts)
  return drafts.filter((draft, index) => {
    const speaker = drafts[parents[index]!]?.claimant
    const { isThought, firstPerson, claimant } = draft
    if (firstPerson) return parents[index]! < 0 || !isDoneBySaying(tree, draft)
    const isSame = claimant && speaker && claimant.name === speaker.name && claimant.entity === speaker.entity
    return !(isThought && isSame)
  })
}

/** "I welcome", "we can say": in the present, unlike "we have warned", "I told him". */
function isDoneBySaying(tree: Tree, { cue }: Draft): boolean {
  const { tokens, words } = tree
  let verb = tokenFrom(tree, cue.start)
  while (verb < tokens.length && tokens.tag[verb] !== tag.VERB && tokens.end[verb]! < cue.end) verb++
  if (tokens.tag[verb] !== tag.VERB || words[verb] !== tokens.lemma[verb]) return false
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) if (PAST.has(words[c]!)) return false
  return true
}
const PAST = new Set(['have', 'had', '’ve', "'ve", 'did'])
