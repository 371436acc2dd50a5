import { lowerBound } from '../learning/index.ts'
import type { Resources } from '../resources/index.ts'
import { type Act, type Span, textSpan } from '../schema/index.ts'
import { actOf } from './acts.ts'
import { claimantOf } from './claimants/claimants.ts'
import { clearOf } from './contents/clear-of.ts'
import { contentOf } from './contents/contents.ts'
import { type Cue, isSecondOfNeither } from './cues/cues.ts'
import { PLAIN_SPEECH, type SpeechLexicon, type SpeechWord } from './cues/speech-lexicon.ts'
import { hasModal, isUnspoken } from './cues/unspoken.ts'
import { type Draft, FIRST_PERSON } from './draft.ts'
import { isPlan } from './from-mark.ts'
import { isSaid } from './own-words.ts'
import { bodyBefore } from './sources/body-before.ts'
import { withoutEdges } from './sources/source-edges.ts'
import { sourceOf } from './sources/sources.ts'
import { spokenBefore } from './sources/spoken-before.ts'
import { isNoParty, isThing } from './sources/things.ts'
import { tokenFrom, tokenSpan, trimmed, withoutStop } from './trees/phrases.ts'
import { dep, isNegated, type Tree, tag } from './trees/tree.ts'

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
  const spoken = drafts.filter(({ wide }) => !wide).sort((a, b) => a.cue.start - b.cue.start)
  const contents = spoken.flatMap(({ content }) => content).sort((a, b) => b.end - b.start - (a.end - a.start))
  const places = placesOf(tree, spoken, contents)
  const { start } = tree.tokens
  const found: Draft[] = []
  for (let i = 0; i < places.length; i++) {
    if (places[i] === CUE) continue
    const holder = contents[places[i]!]
    if ((belief(i) ?? 0) < (holder ? LEAST_INNER : LEAST_OUTER)) continue
    const end = lowerBound(spoken.length, (place) => spoken[place]!.cue.start < start[i]!)
    const draft = draftOf(tree, i, holder, spoken.slice(Math.max(0, end - NEAR), end), lexicon, resources)
    if (draft) found.push(draft)
  }
  return found
}
/** How many attributions before a cue tell who spoke last. */
const NEAR = 40

/** For each token the index of the smallest content it stands in; CUE in a cue, and NONE elsewhere. `contents` are the largest first. */
function placesOf(tree: Tree, spoken: readonly Draft[], contents: readonly Span[]): Int32Array {
  const { start, length } = tree.tokens
  const places = new Int32Array(length).fill(NONE)
  const fill = (span: Span, place: number) => {
    for (let i = tokenFrom(tree, span.start); i < length && start[i]! < span.end; i++) places[i] = place
  }
  contents.forEach(fill)
  for (const { cue } of spoken) fill(cue, CUE)
  return places
}
const [NONE, CUE] = [-1, -2]

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
  if (!source || isNoParty(tree, source, word, resources) || isThing(tree, source, word, resources)) return undefined
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
  let end = tree.right[anchor]!
  // "has appealed, [and its lawyer called it baseless]": another clause.
  for (let c = tree.first[anchor]!; c >= 0; c = tree.next[c]!)
    if (c > anchor && tree.tokens.dependency[c] === dep.conj) end = Math.min(end, tree.left[c]!)
  if (content.length > 0 || kind === 'noun' || end <= anchor + 1) return content
  const span = trimmed(tree.text, tree.tokens.start[anchor + 1]!, tree.tokens.end[end - 1]!)
  const kept = span && withoutStop(tree.text, span)
  return kept ? [kept] : []
}
