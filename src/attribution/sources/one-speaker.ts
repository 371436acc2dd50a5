import { type Span, type TextSpan, textSpan } from '../../schema/index.ts'
import type { Draft } from '../draft.ts'
import { tokenFrom, trimmed } from '../trees/phrases.ts'
import { type Tree, tag } from '../trees/tree.ts'

/**
 * Contents of one speaker cut where the same words for the speaker have a further cue: in "Marsh suggested a truce but repeated that …" what
 * is repeated is not part of what is suggested. Quadratic in the attributions of a sentence.
 */
export function beforeOwnCues(tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, index) => {
    const { source, cue } = draft
    if (!source || draft.passesOn) return draft
    let cut = Number.POSITIVE_INFINITY
    for (let i = index + 1; i < drafts.length && sentenceOf(tree, drafts[i]!.cue) === sentenceOf(tree, cue); i++) {
      const other = drafts[i]!
      const isOwn = other.source?.start === source.start && source.start < cue.start && !other.passesOn
      const isHeld = draft.content.some(
        ({ start, end }) => start > cue.start && start < other.cue.start && other.cue.end <= end,
      )
      const opening = isOwn && isHeld ? openingOf(tree, other.cue) : undefined
      if (opening !== undefined) cut = Math.min(cut, opening)
    }
    return cut === Number.POSITIVE_INFINITY ? draft : { ...draft, content: upTo(tree, draft.content, cut) }
  })
}

/**
 * "Holt urged restraint, saying “it cannot last,” the agency reported.": what a medium at the end of a sentence reports is all of it, where
 * somebody else has a cue before the words it was given. Quadratic in the attributions of a sentence.
 */
export function wholeOfTails(tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, index) => {
    const first = draft.content[0]
    if (draft.claimant?.kind !== 'media' || !draft.source || !first || !isAtEnd(tree, draft)) return draft
    const sentence = tree.analysis.sentences[sentenceOf(tree, draft.cue)]!
    const from = Math.min(draft.cue.start, draft.source.start)
    const isAfterOthers = drafts
      .slice(Math.max(0, index - 4), index)
      .some(
        ({ cue, source, wide }) =>
          !wide &&
          cue.start >= sentence.start &&
          cue.end <= first.start &&
          source &&
          source.start < draft.source!.start,
      )
    const whole = isAfterOthers && first.start >= sentence.start ? trimmed(tree.text, sentence.start, from) : undefined
    return whole ? { ...draft, content: [textSpan(tree.text, whole.start, whole.end)] } : draft
  })
}

function isAtEnd(tree: Tree, { cue, source, content }: Draft): boolean {
  const sentence = tree.analysis.sentences[sentenceOf(tree, cue)]
  const end = Math.max(cue.end, source?.end ?? 0)
  const isLast = content.every((span) => span.end <= Math.min(cue.start, source?.start ?? cue.start))
  return sentence !== undefined && isLast && sentence.end - end < 24
}

function sentenceOf(tree: Tree, { start }: Span): number {
  return tree.tokens.sentence[tokenFrom(tree, start)] ?? -1
}

/** Where the clause of a cue without a subject of its own begins: before "and", "but", auxiliaries and adverbs. Undefined behind a mere comma. */
function openingOf(tree: Tree, cue: Span): number | undefined {
  const first = tokenFrom(tree, cue.start)
  let at = first
  let isJoined = isLeading(tree, first)
  while (at > 0 && (isLeading(tree, at - 1) || OPENERS.has(tree.words[at - 1]!))) {
    at--
    isJoined ||= tree.words[at] !== ','
  }
  return isJoined ? tree.tokens.start[at]! : undefined
}
const OPENERS = new Set(['and', 'but', ','])

function isLeading({ tokens }: Tree, i: number): boolean {
  return tokens.tag[i] === tag.AUX || tokens.tag[i] === tag.ADV
}

function upTo(tree: Tree, content: readonly TextSpan[], cut: number): readonly TextSpan[] {
  const kept = content.flatMap((span) => {
    if (span.end <= cut) return [span]
    const left = span.start < cut ? trimmed(tree.text, span.start, cut) : undefined
    return left ? [textSpan(tree.text, left.start, left.end)] : []
  })
  return kept.length > 0 ? kept : content
}
