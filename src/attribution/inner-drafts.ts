import { logisticProbability } from '../learning/index.ts'
import type { Resources } from '../resources/index.ts'
import { type Span, textSpan } from '../schema/index.ts'
import { actOf } from './acts.ts'
import { claimantOf } from './claimants.ts'
import { clearOf } from './clear-of.ts'
import { contentOf } from './contents.ts'
import { CUE_FEATURES, cueFeatures, mayBeCue } from './cue-features.ts'
import type { Cue } from './cues.ts'
import { type Draft, FIRST_PERSON } from './draft.ts'
import type { LinkModel } from './link-model.ts'
import { tokenFrom, tokenSpan, trimmed, withoutStop } from './phrases.ts'
import { withoutEdges } from './source-edges.ts'
import { sourceOf } from './sources.ts'
import { PLAIN_SPEECH, type SpeechLexicon, type SpeechWord } from './speech-lexicon.ts'
import { isNegated, type Tree, tag } from './tree.ts'

/** From which probability on a word within what somebody says is a cue of its own. */
const LEAST = 0.6

/** A verb that no word list of speech has. */
const UNLISTED: SpeechWord = { ...PLAIN_SPEECH, np: true }

/**
 * Attributions within what others say that neither rules nor marks have: PolNeAR marks none there. A word is taken for a cue where the model
 * says so and the parse gives it a source and a content. Linear in tokens.
 */
export function innerDrafts(
  tree: Tree,
  drafts: readonly Draft[],
  { cues }: LinkModel,
  lexicon: SpeechLexicon,
  resources: Resources,
): readonly Draft[] {
  const features = new Uint32Array(CUE_FEATURES)
  const open = saidBesides(tree, drafts)
  const found: Draft[] = []
  for (let i = 0; i < open.length; i++) {
    if (!open[i] || !mayBeCue(tree, lexicon, i)) continue
    if (logisticProbability(cues, features, cueFeatures(tree, lexicon, i, features)) < LEAST) continue
    const draft = draftOf(tree, i, lexicon, resources)
    if (draft) found.push(draft)
  }
  return found
}

/** For each token whether it stands in a content and in no cue. */
function saidBesides(tree: Tree, drafts: readonly Draft[]): Uint8Array {
  const { start, length } = tree.tokens
  const open = new Uint8Array(length)
  const fill = (span: Span, value: number) => {
    for (let i = tokenFrom(tree, span.start); i < length && start[i]! < span.end; i++) open[i] = value
  }
  const spoken = drafts.filter(({ wide }) => !wide)
  for (const { content } of spoken) for (const span of content) fill(span, 1)
  for (const { cue } of spoken) fill(cue, 0)
  return open
}

function draftOf(tree: Tree, i: number, lexicon: SpeechLexicon, resources: Resources): Draft | undefined {
  const isNoun = tree.tokens.tag[i] === tag.NOUN
  const lemma = tree.tokens.lemma[i]!
  const word = (isNoun ? lexicon.nouns : lexicon.verbs).get(lemma) ?? UNLISTED
  const silent = isNegated(tree, i)
  const cue: Cue = { kind: isNoun ? 'noun' : 'verb', first: i, end: i + 1, anchor: i, word, silent }
  const source = sourceOf(tree, cue)
  if (!source) return undefined
  const isFirst = FIRST_PERSON.has(tree.words[source.head]!)
  if (isFirst && (word.weak || silent)) return undefined
  const cueSpan = tokenSpan(tree, i, i + 1)
  const content = silent ? [] : clearOf(contentBehind(tree, cue, contentOf(tree, cue, source)), source, cueSpan)
  if (!silent && content.length === 0) return undefined
  const who = withoutEdges(tree.text, source.span)
  const claimant = claimantOf(tree, { ...source, span: who }, resources)
  return {
    source: who,
    cue: cueSpan,
    content: content.map((span) => textSpan(tree.text, span.start, span.end)),
    act: silent ? 'decline' : actOf(tree, cue, cueSpan, content, claimant.kind, lexicon),
    ...(word.loaded && { loaded: true as const }),
    claimant,
    firstPerson: isFirst,
  }
}

/** The content, or where there is none all that hangs on the verb behind it: "what it calls [winter equipment]". */
function contentBehind(tree: Tree, { kind, anchor }: Cue, content: readonly Span[]): readonly Span[] {
  const end = tree.right[anchor]!
  if (content.length > 0 || kind === 'noun' || end <= anchor + 1) return content
  const span = trimmed(tree.text, tree.tokens.start[anchor + 1]!, tree.tokens.end[end - 1]!)
  const kept = span && withoutStop(tree.text, span)
  return kept ? [kept] : []
}
