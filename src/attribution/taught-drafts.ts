import type { Resources } from '../resources/index.ts'
import { type Act, type Span, textSpan } from '../schema/index.ts'
import { actOf } from './acts.ts'
import { bodyBefore } from './body-before.ts'
import { claimantOf } from './claimants.ts'
import { clearOf } from './clear-of.ts'
import { contentOf } from './contents.ts'
import { type Cue, hasModal, isSecondOfNeither, isUnspoken } from './cues.ts'
import { type Draft, FIRST_PERSON } from './draft.ts'
import { isPlan } from './from-mark.ts'
import { isSaid } from './own-words.ts'
import { tokenFrom, tokenSpan, trimmed, withoutStop } from './phrases.ts'
import { withoutEdges } from './source-edges.ts'
import { sourceOf } from './sources.ts'
import { PLAIN_SPEECH, type SpeechLexicon, type SpeechWord } from './speech-lexicon.ts'
import { spokenBefore } from './spoken-before.ts'
import { isNoParty } from './things.ts'
import { isNegated, type Tree, tag } from './tree.ts'

/** From which probability on a word is a cue, within what somebody says and outside: there rules and marks have most already. */
const LEAST_INNER = 0.5
const LEAST_OUTER = 0.65

/** A verb that no word list of speech has. */
const UNLISTED: SpeechWord = { ...PLAIN_SPEECH, np: true }

/**
 * Attributions that neither rules nor marks have, above all within what others say, where PolNeAR marks none: a word is taken for a cue where
 * the model says so and the parse gives it a source and a content. Linear in tokens.
 */
export function taughtDrafts(
  tree: Tree,
  drafts: readonly Draft[],
  belief: (token: number) => number | undefined,
  lexicon: SpeechLexicon,
  resources: Resources,
): readonly Draft[] {
  const places = placesOf(tree, drafts)
  const found: Draft[] = []
  for (let i = 0; i < places.length; i++) {
    if (places[i] === CUE) continue
    const isInner = places[i] === SAID
    const least = isInner ? LEAST_INNER : LEAST_OUTER
    if ((belief(i) ?? 0) < least) continue
    const holder = isInner ? holding(drafts, tree.tokens.start[i]!) : undefined
    const draft = draftOf(tree, i, holder, before(drafts, tree.tokens.start[i]!), lexicon, resources)
    if (draft) found.push(draft)
  }
  return found
}

/** For each token what it stands in: a cue, somebody's words, or neither. */
function placesOf(tree: Tree, drafts: readonly Draft[]): Uint8Array {
  const { start, length } = tree.tokens
  const places = new Uint8Array(length)
  const fill = (span: Span, place: number) => {
    for (let i = tokenFrom(tree, span.start); i < length && start[i]! < span.end; i++) places[i] = place
  }
  const spoken = drafts.filter(({ wide }) => !wide)
  for (const { content } of spoken) for (const span of content) fill(span, SAID)
  for (const { cue } of spoken) fill(cue, CUE)
  return places
}
const [SAID, CUE] = [1, 2]

/** The attributions whose cues stand before an offset, in text order. */
function before(drafts: readonly Draft[], offset: number): readonly Draft[] {
  return drafts.filter(({ cue }) => cue.start < offset).sort((a, b) => a.cue.start - b.cue.start)
}

/** The smallest content over an offset. */
function holding(drafts: readonly Draft[], offset: number): Span | undefined {
  let best: Span | undefined
  for (const { wide, content } of drafts)
    for (const span of wide ? [] : content)
      if (span.start <= offset && offset < span.end && (!best || span.end - span.start < best.end - best.start))
        best = span
  return best
}

/** What of a span stands in the words it was found in. */
function within(tree: Tree, span: Span, holder: Span | undefined): Span[] {
  if (!holder) return [span]
  const kept = trimmed(tree.text, Math.max(span.start, holder.start), Math.min(span.end, holder.end))
  return kept ? [kept] : []
}

function draftOf(
  tree: Tree,
  i: number,
  holder: Span | undefined,
  before: readonly Draft[],
  lexicon: SpeechLexicon,
  resources: Resources,
): Draft | undefined {
  const isNoun = tree.tokens.tag[i] === tag.NOUN
  const lemma = tree.tokens.lemma[i]!
  const word = (isNoun ? lexicon.nouns : lexicon.verbs).get(lemma) ?? UNLISTED
  const isNot = isNegated(tree, i)
  const silent = lexicon.silentVerbs.has(lemma)
  if ((isNot && !holder) || isWish(tree, i) || isSecondOfNeither(tree, i) || tree.words[i] === 'citing')
    return undefined
  if (!isNot && isUnspoken(tree, i, word)) return undefined
  const cue: Cue = { kind: isNoun ? 'noun' : 'verb', first: i, end: i + 1, anchor: i, word, silent: false }
  const source = sourceOf(tree, cue)
  if (!source || isNoParty(tree, source, word, resources)) return undefined
  const isFirst = FIRST_PERSON.has(tree.words[source.head]!)
  if (isFirst && (word.weak || isNot)) return undefined
  if (word.quoted && !/^["“‘]/.test(tree.words[i + 1] ?? '')) return undefined
  const cueSpan = tokenSpan(tree, i, i + 1)
  const content = clearOf(contentBehind(tree, cue, contentOf(tree, cue, source)), source, cueSpan).flatMap((span) =>
    within(tree, span, holder),
  )
  if ((content.length === 0 && !isNot && !silent) || isPlan(tree, word, content)) return undefined
  if (word.weak && word.act === 'state' && !content.some((span) => isSaid(tree, span))) return undefined
  const who = withoutEdges(tree.text, source.span)
  const known = holder ? undefined : (spokenBefore(tree, source, before, resources) ?? bodyBefore(tree, source, before))
  const claimant = known ?? claimantOf(tree, { ...source, span: who }, resources)
  return {
    source: who,
    cue: cueSpan,
    content: isNot || silent ? [] : content.map((span) => textSpan(tree.text, span.start, span.end)),
    act: silent ? 'decline' : isNot ? actOfNot(word) : actOf(tree, cue, cueSpan, content, claimant.kind, lexicon),
    ...(word.loaded && { loaded: true as const }),
    claimant,
    firstPerson: isFirst,
  }
}

/** "Wants arms", "is considering strikes", "would consider it": wished or planned, and not thought. */
function isWish(tree: Tree, i: number): boolean {
  const lemma = tree.tokens.lemma[i]!
  if (lemma !== 'consider') return WISHES.has(lemma)
  return tree.words[i] === 'considering' || hasModal(tree, i)
}
const WISHES = new Set(['want', 'wish', 'hope'])

/** What it is not to say so: "does not deny" grants it, "does not think" judges, "would not say" keeps silent. */
function actOfNot({ act }: SpeechWord): Act {
  if (act === 'deny') return 'confirm'
  return act === 'assess' ? act : 'decline'
}

/** The content, or where there is none all that hangs on the verb behind it: "what it calls [winter equipment]". */
function contentBehind(tree: Tree, { kind, anchor }: Cue, content: readonly Span[]): readonly Span[] {
  const end = tree.right[anchor]!
  if (content.length > 0 || kind === 'noun' || end <= anchor + 1) return content
  const span = trimmed(tree.text, tree.tokens.start[anchor + 1]!, tree.tokens.end[end - 1]!)
  const kept = span && withoutStop(tree.text, span)
  return kept ? [kept] : []
}
