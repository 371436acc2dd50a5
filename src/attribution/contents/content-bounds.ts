import { groupedBy } from '../../learning/index.ts'
import type { Span } from '../../schema/index.ts'
import type { Cue } from '../cues/cues.ts'
import type { Quotation } from '../quotations.ts'
import { isPrepositional } from '../sources/sources.ts'
import { ownSubject } from '../trees/clauses.ts'
import { tokenFrom, trimmed } from '../trees/phrases.ts'
import { dep, type Tree } from '../trees/tree.ts'
import { clauseEnds } from './clause-ends.ts'

/**
 * Contents cut where the words of their cue end: at a semicolon that opens a sentence of its own, and before a further cue of the
 * same speaker ("said …, adding …", "has acknowledged losses but denies …"). Words in quotation marks are never cut. `cues` are those of its sentence.
 */
export function bounded(
  tree: Tree,
  cue: Cue,
  cues: readonly Cue[],
  content: readonly Span[],
  quotations: readonly Quotation[],
): readonly Span[] {
  if (cue.kind !== 'verb' || content.length === 0) return content
  const { text } = tree
  const own = { start: tree.tokens.start[cue.first]!, end: tree.tokens.end[cue.end - 1]! }
  const isQuoted = (at: number): boolean => quotations.some(({ start, end }) => start < at && at < end)
  const cuts = [...furtherCues(tree, cue, cues), ...clauseEnds(tree, cue, cues)].filter((at) => !isQuoted(at))
  const isAdding =
    /ing$/.test(tree.words[cue.first]!) &&
    tree.words[cue.first - 1] === ',' &&
    content.some((span) => span.start >= own.end)
  const spans = content.flatMap((span) => {
    let { start, end } = span
    // "The envoy gave another account: [the missiles had left], he said"
    for (let at = text.indexOf(': ', start); at >= 0 && at < end && end <= own.start; at = text.indexOf(': ', at + 1))
      if (!isQuoted(at)) start = at + 1
    for (let at = text.indexOf(';', start); at >= 0 && at < end; at = text.indexOf(';', at + 1)) {
      if (isQuoted(at)) continue
      if (start >= own.end && !/^;\s*(?:and |but )?that\b/.test(text.slice(at, at + 12))) end = at
      else if (end <= own.start) start = at + 1
    }
    for (const at of cuts) {
      // A span that begins right behind the cut is that of the further cue.
      if (start >= own.end && at <= start && start - at <= 2) end = start
      else if (start >= own.end && start < at && at < end) end = at
    }
    if (isAdding && end <= own.start) end = start
    const kept = trimmed(text, start, end)
    return kept ? [kept] : []
  })
  return spans.length > 0 ? withoutOtherSentence(text, own, spans, isQuoted) : content
}

/** "The plant will grow; its chairman said that …": what stands before the semicolon is not his where a clause follows the cue. */
function withoutOtherSentence(
  text: string,
  own: Span,
  spans: readonly Span[],
  isQuoted: (at: number) => boolean,
): readonly Span[] {
  if (!spans.some((span) => span.start >= own.end)) return spans
  const kept = spans.filter((span) => {
    if (span.end > own.start) return true
    const gap = text.slice(span.end, own.start)
    const at = gap.indexOf(';')
    return at < 0 || isQuoted(span.end + at)
  })
  return kept.length > 0 ? kept : spans
}

/** Where clauses with further cues of the same subject begin: cues joined to this one by "and" or "but", and ", adding …". */
function furtherCues(tree: Tree, cue: Cue, cues: readonly Cue[]): readonly number[] {
  const { head, dependency, sentence, start } = tree.tokens
  return cues.flatMap((other) => {
    const isVerb = other.kind === 'verb' || (other.kind === 'phrase' && !isPrepositional(tree, other))
    if (!isVerb || other.first <= cue.first || sentence[other.first] !== sentence[cue.first]) return []
    const isJoined =
      dependency[other.anchor] === dep.conj && head[other.anchor] === cue.anchor && ownSubject(tree, other.anchor) < 0
    const isAdded = tree.words[other.first]!.endsWith('ing') && tree.words[other.first - 1] === ','
    if (isAdded) return [start[other.first - 1]!]
    if (!isJoined) return []
    let from = other.first
    while (from > cue.end && !JOINTS.has(tree.words[from - 1]!) && other.first - from < 6) from--
    return JOINTS.has(tree.words[from - 1]!) ? [start[from - 1]!] : []
  })
}
const JOINTS = new Set(['and', 'but'])

/** An attribution whose contents may hold the words of another. */
interface Holding {
  readonly source?: Span
  readonly cue: Span
  readonly content: readonly Span[]
}

/**
 * Contents without the words of an attribution that stands at the end of the sentence and passes on all before it: in "X confirmed
 * …, the station reported", the station’s words are none of X’s. Quadratic in the attributions of a sentence.
 */
export function beforeTails<Draft extends Holding>(tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  const sentenceOf = ({ cue }: Draft): number => tree.tokens.sentence[tokenFrom(tree, cue.start)] ?? -1
  const bySentence = groupedBy(drafts, sentenceOf)
  return drafts.map((draft) => {
    const tails = bySentence.get(sentenceOf(draft))!.filter((other) => other !== draft && isTail(draft, other))
    if (tails.length === 0) return draft
    const from = Math.min(...tails.map(({ source, cue }) => Math.min(cue.start, source?.start ?? cue.start)))
    const content = draft.content.flatMap((span) => {
      if (span.end <= from) return [span]
      const kept = trimmed(tree.text, span.start, Math.max(span.start, from))
      return kept ? [{ ...span, ...kept, text: tree.text.slice(kept.start, kept.end) }] : []
    })
    return content.length > 0 ? { ...draft, content } : draft
  })
}

/** Whether `other` follows `draft`, holds its cue, and has its own cue behind all that it says. */
function isTail(draft: Holding, other: Holding): boolean {
  if (other.cue.start <= draft.cue.start || other.content.length === 0) return false
  const isLast = other.content.every((span) => span.end <= other.cue.start)
  const holds = (content: readonly Span[], at: number) => content.some(({ start, end }) => start <= at && at < end)
  return isLast && holds(other.content, draft.cue.start) && holds(draft.content, other.cue.start)
}
