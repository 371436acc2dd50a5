import type { Resources } from '../resources/index.ts'
import { type Act, type Span, textSpan } from '../schema/index.ts'
import { claimantOf } from './claimants/claimants.ts'
import { clearOf } from './contents/clear-of.ts'
import type { SpeechLexicon, SpeechWord } from './cues/speech-lexicon.ts'
import { isUnspoken } from './cues/unspoken.ts'
import { type Draft, FIRST_PERSON } from './draft.ts'
import type { LinkModel } from './marks/link-model.ts'
import { type MarkedAttribution, markedSpans, wholeness } from './marks/marked.ts'
import { canSpeak, isNoOne } from './sources/can-speak.ts'
import { withoutEdges } from './sources/source-edges.ts'
import { isInserted, isSpokenOf } from './sources/source-with-mark.ts'
import type { Source } from './sources/sources.ts'
import { isThing } from './sources/things.ts'
import { isQuotedSaying } from './trees/clause-contents.ts'
import { headOf, tokenSpan } from './trees/phrases.ts'
import type { Tree } from './trees/tree.ts'

/** From which probability on a wide attribution is kept. */
const LEAST = 0.25

/**
 * An attribution that is marked and that no rule found. Where its cue is a word of speech and its source can speak it is one like any
 * other; else it is a wide one, if it is likely enough.
 */
export function draftFromMark(
  tree: Tree,
  mark: MarkedAttribution,
  model: LinkModel,
  lexicon: SpeechLexicon,
  resources: Resources,
): Draft | undefined {
  const { cue, source: part } = mark
  const anchor = headOf(tree, cue)
  const lemma = tree.tokens.lemma[anchor]!
  const word = lexicon.verbs.get(lemma) ?? lexicon.nouns.get(lemma)
  const named = part && { span: tokenSpan(tree, part.first, part.end), head: headOf(tree, part), inferred: false }
  const isNot = named && part && (isSpokenOf(tree, anchor, named.head) || isInserted(tree, part, anchor))
  const source = isNot ? undefined : named
  const cueSpan = tokenSpan(tree, cue.first, cue.end)
  const content = clearOf(markedSpans(tree, mark.content), source, cueSpan)
  if (content.length === 0 || isQuotedSaying(tree, anchor) || (source && isNoOne(tree, source.head))) return undefined
  const isSpeech =
    word !== undefined &&
    tree.words[anchor] !== 'citing' &&
    !isUnspoken(tree, anchor, word) &&
    isSpoken(tree, word, source, content) &&
    !isThing(tree, source, word, resources)
  if (!isSpeech && wholeness(tree, mark, model) < LEAST) return undefined
  const who = source && withoutEdges(tree.text, source.span)
  const claimant = source && who && claimantOf(tree, { ...source, span: who }, resources)
  return {
    ...(who && { source: who }),
    cue: cueSpan,
    content: content.map((span) => textSpan(tree.text, span.start, span.end)),
    act: word?.act ?? actOfWide(tree, content),
    ...(word?.loaded && { loaded: true as const }),
    ...(!isSpeech && { wide: true as const }),
    ...(claimant && { claimant }),
    firstPerson: source !== undefined && FIRST_PERSON.has(tree.words[source.head]!),
  }
}

function isSpoken(tree: Tree, word: SpeechWord, source: Source | undefined, content: readonly Span[]): boolean {
  return source !== undefined && canSpeak(tree, source.head) && !isPlan(tree, word, content)
}

/** "wants [to build]": what one plans or wishes is no speech. */
export function isPlan(tree: Tree, word: SpeechWord, content: readonly Span[]): boolean {
  return word.weak && isToClause(tree, content)
}

/** What a wide attribution is nearest to: what is intended to a vow, a view or feeling to an assessment. */
function actOfWide(tree: Tree, content: readonly Span[]): Act {
  return isToClause(tree, content) ? 'vow' : 'assess'
}

function isToClause({ text }: Tree, content: readonly Span[]): boolean {
  const first = content[0]
  return first !== undefined && /^to\b/.test(text.slice(first.start, first.end))
}
