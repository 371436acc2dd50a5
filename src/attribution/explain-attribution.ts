import type { Resources } from '../resources/index.ts'
import {
  type Analysis,
  type Attribution,
  type AttributionReason,
  DEPENDENCIES,
  type Span,
  textSpan,
} from '../schema/index.ts'
import { type Cue, findCues } from './cues/cues.ts'
import { speechLexicon } from './cues/speech-lexicon.ts'
import { headlineAttributions } from './headlines.ts'
import { findQuotations } from './quotations.ts'
import { inflections } from './trees/inflections.ts'
import { tokenFrom, tokenSpan } from './trees/phrases.ts'
import { type Tree, treeOf } from './trees/tree.ts'

const LISTS = {
  verb: 'speech-verbs',
  noun: 'speech-nouns',
  phrase: 'speech-phrases',
  adverb: 'speech-adverbs',
} as const

/**
 * How each attribution hangs together: the listed word behind its cue, and where source and content stand as seen from the cue,
 * in the dependency tree and between quotation marks. Read off the finished attributions, whatever found them.
 */
export function explainAttributions(
  analysis: Analysis,
  attributions: readonly Attribution[],
  resources: Resources,
): ReadonlyMap<string, AttributionReason> {
  const tree = treeOf(analysis)
  const lexicon = speechLexicon(resources)
  const cues = new Map(findCues(tree, lexicon).map((cue) => [cue.first, cue]))
  const headlines = new Set(headlineAttributions(tree, lexicon).map((one) => one.cue.start))
  const quotations = findQuotations(analysis.document.text)
  return new Map(
    attributions.map((attribution) => {
      const first = tokenFrom(tree, attribution.cue.start)
      const cue = cues.get(first)
      const anchor = cue?.anchor ?? first
      const isHeadline = headlines.has(attribution.cue.start)
      const where = (span: Span) => ({
        word: tokenSpan(tree, headOf(tree, span), headOf(tree, span) + 1),
        ...placeOf(tree, anchor, span, quotations),
      })
      return [
        attribution.id,
        {
          attribution: attribution.id,
          cue: {
            kind: isHeadline ? 'headline' : (cue?.kind ?? 'model'),
            word: textSpan(tree.text, attribution.cue.start, attribution.cue.end),
            ...(cue && listed(tree, cue, resources)),
          },
          ...(attribution.source && { source: where(attribution.source) }),
          content: attribution.content.map(where),
        },
      ]
    }),
  )
}

/** The entry of the word list that made a word a cue. */
function listed(tree: Tree, cue: Cue, resources: Resources) {
  const list = LISTS[cue.kind]
  const words = resources.lexicon(list)
  const text = Array.from({ length: cue.end - cue.first }, (_, i) => tree.words[cue.first + i]!).join(' ')
  const lemma = tree.tokens.lemma[cue.first]!
  const isForm = (entry: string) =>
    cue.kind !== 'adverb' && cue.kind !== 'phrase' && inflections(entry, cue.kind).includes(text)
  const entry = [lemma, text].find((one) => words.has(one)) ?? [...words.keys()].find(isForm)
  return entry === undefined ? {} : { list, entry, says: String(words.get(entry)) }
}

/** In words, where a span stands as seen from the cue, with the path between them in UD labels where one sentence holds both. */
function placeOf(tree: Tree, anchor: number, span: Span, quotations: readonly Span[]) {
  const head = headOf(tree, span)
  const quoted = quotations.some((one) => one.start - 1 <= span.start && span.end <= one.end + 1)
  if (tree.tokens.sentence[head] !== tree.tokens.sentence[anchor])
    return { place: quoted ? 'quotation in another sentence' : 'another sentence' }
  const path = pathBetween(tree, head, anchor)
  const side = head < anchor ? 'before the cue' : 'behind the cue'
  return { place: quoted ? `quotation ${side}` : side, path }
}

/** UD labels from `from` up to the token that both hang on, and (behind `>`) from there down to `to`. */
function pathBetween(tree: Tree, from: number, to: number): string {
  const above = (token: number): number[] => {
    const line = [token]
    for (let at = tree.tokens.head[token]!; at >= 0 && line.length < 60; at = tree.tokens.head[at]!) line.push(at)
    return line
  }
  const up = above(from)
  const down = above(to)
  const meeting = up.find((token) => down.includes(token)) ?? -1
  const label = (token: number) => DEPENDENCIES[tree.tokens.dependency[token]!]!
  const rising = up.slice(0, meeting < 0 ? up.length : up.indexOf(meeting)).map(label)
  const falling = down.slice(0, meeting < 0 ? down.length : down.indexOf(meeting)).map(label)
  return [rising.join(' '), ...(falling.length > 0 ? [falling.reverse().join(' ')] : [])].join(' > ').trim()
}

/** The token of a span that hangs on something outside it, or its first. */
function headOf(tree: Tree, span: Span): number {
  const first = Math.min(tokenFrom(tree, span.start), tree.tokens.length - 1)
  for (let i = first; i < tree.tokens.length && tree.tokens.start[i]! < span.end; i++) {
    const above = tree.tokens.head[i]!
    if (above < 0 || tree.tokens.start[above]! < span.start || tree.tokens.start[above]! >= span.end) return i
  }
  return first
}
