import { lowerBound } from '../../learning/index.ts'
import { contains, overlaps, type Span } from '../../schema/index.ts'
import type { Cue } from '../cues/cues.ts'
import type { Quotation } from '../quotations.ts'
import { tokenFrom } from '../trees/phrases.ts'
import { relativeAround, type Tree, tag } from '../trees/tree.ts'
import { sentenceRange } from './sentence-contents.ts'

/** The quotation that stands directly beside a cue and its source, with nothing but a comma or a colon between; or undefined. */
export function quotationBeside(
  tree: Tree,
  cue: Cue,
  source: Span | undefined,
  quotations: readonly Quotation[],
): Quotation | undefined {
  const { tokens, text } = tree
  const [from, to] = sentenceRange(tree, cue.first)
  const start = tokens.start[from]!
  const end = tokens.end[to - 1]!
  const cueStart = tokens.start[cue.first]!
  // "…, said Holt, who has [written] a book": what was quoted before is none of the aside's.
  const relative = relativeAround(tree, cue.anchor)
  const aside = relative >= 0 ? tokens.start[tree.left[relative]!]! : -1
  const clusterStart = Math.min(cueStart, source?.start ?? cueStart)
  const clusterEnd = Math.max(tokens.end[cue.end - 1]!, source?.end ?? 0)
  for (let i = firstEndingAt(quotations, start - 4); i < quotations.length; i++) {
    const quotation = quotations[i]!
    if (quotation.start > end + 3) break
    if (quotation.start <= cueStart && cueStart < quotation.end) continue
    if (quotation.end <= clusterStart) {
      if (clusterStart < aside) continue
      const gap = text.slice(quotation.end, clusterStart)
      const closed = /[,?!…—–-]$/.test(text.slice(quotation.inner.start, quotation.inner.end)) || /^\s*,/.test(gap)
      if (closed && isThin(gap)) return quotation
    } else if (quotation.start >= clusterEnd) {
      const gap = text.slice(clusterEnd, quotation.start)
      if (gap.length < 120 && (/[:,]\s*$/.test(gap) || gap.trim() === '') && !/[.!?]\s/.test(gap)) return quotation
    }
  }
  return undefined
}

/** Index of the first quotation that ends at `offset` or later. */
export function firstEndingAt(quotations: readonly Quotation[], offset: number): number {
  return lowerBound(quotations.length, (place) => quotations[place]!.end < offset)
}

/** At most an adverb or two between quotation and speaker ("…,” then", "…” he"). */
function isThin(gap: string): boolean {
  const words = gap.replace(/[\s,.;:–—-]+/g, ' ').trim()
  return words === '' || words.split(' ').length <= 2
}

/**
 * Content spans widened to the quotations they stand in or run into, with the quotation beside the cue, and with what
 * the same speaker goes on to say: quotations in the sentences that follow in the paragraph without a cue of their own,
 * and paragraphs opened before or after with no closing mark.
 */
export function withQuotations(
  tree: Tree,
  cue: Cue,
  plain: readonly Span[],
  beside: Quotation | undefined,
  quotations: readonly Quotation[],
  cueSentences: ReadonlySet<number>,
): readonly Span[] {
  const cueStart = tree.tokens.start[cue.first]!
  const near = quotations[firstEndingAt(quotations, cueStart + 1)]
  const outer = near && near.start <= cueStart ? near : undefined
  let spans: Span[] = plain.map((span) => widened(span, quotations, cueStart))
  if (outer) spans = spans.map((span) => clipped(span, outer)).filter((span) => span.end > span.start)
  if (!beside) return mergedSpans(spans)
  // "…,” said Holt [of the arms monitor]": more of the speaker.
  if (beside.end <= cueStart)
    spans = spans.filter(({ start }) => start < cueStart || tree.words[tokenFrom(tree, start)] !== 'of')
  const whole = firstEndingAt(quotations, beside.end)
  if (spans.length === 0 || cue.kind === 'phrase' || !spans.some((span) => contains(span, beside))) {
    // The clause the parser saw is part of the quotation, or there was none: the quotation is what was said.
    spans = spans.filter((span) => overlaps(span, beside) || isInSameSentence(tree, span, beside))
    spans.push(leadIn(tree, cue, beside))
  }
  for (
    let i = whole - 1;
    i >= 0 && quotations[i]!.open && isNextParagraph(tree, quotations[i]!, quotations[i + 1]!);
    i--
  ) {
    spans.push(quotations[i]!)
  }
  spans.push(...continued(tree, cue, quotations, whole, cueSentences))
  return mergedSpans(spans)
}

/** A quotation before the cue together with the words of its own sentence that lead into it: "[The plan was “a mistake,”] X said". */
function leadIn(tree: Tree, cue: Cue, beside: Quotation): Span {
  const { tokens } = tree
  if (beside.start > tokens.start[cue.first]!) return beside
  const [from] = sentenceRange(tree, cue.first)
  const start = tokens.start[from]!
  if (start >= beside.start) return beside
  for (let i = from; tokens.start[i]! < beside.start; i++) {
    const code = tokens.tag[i]!
    if (code === tag.VERB || code === tag.AUX) return { start, end: beside.end }
  }
  return beside
}

function widened(span: Span, quotations: readonly Quotation[], cueStart: number): Span {
  let { start, end } = span
  for (let i = firstEndingAt(quotations, start); i < quotations.length; i++) {
    const quotation = quotations[i]!
    if (quotation.start > end) break
    if (quotation.start <= cueStart && cueStart < quotation.end) continue
    if (!overlaps(quotation, { start, end })) continue
    // From the middle of a quotation a content reaches to both its ends.
    if (quotation.start < start) start = quotation.start
    if (quotation.end > end) end = quotation.end
  }
  return { start, end }
}

function clipped(span: Span, outer: Quotation): Span {
  return { start: Math.max(span.start, outer.inner.start), end: Math.min(span.end, outer.inner.end) }
}

function isInSameSentence(tree: Tree, span: Span, quotation: Quotation): boolean {
  return !/[.!?]\s/.test(tree.text.slice(Math.min(span.end, quotation.end), Math.max(span.start, quotation.start)))
}

/** What the speaker goes on to say after the sentence of the cue. */
function continued(
  tree: Tree,
  cue: Cue,
  quotations: readonly Quotation[],
  at: number,
  cueSentences: ReadonlySet<number>,
): Span[] {
  const found: Span[] = []
  let last = Math.max(quotations[at]!.end, tree.tokens.end[cue.end - 1]!)
  let open = quotations[at]!.open
  for (let i = at + 1; i < quotations.length; i++) {
    const quotation = quotations[i]!
    const gap = tree.text.slice(last, quotation.start)
    if (open) {
      if (gap.trim() !== '') break
    } else {
      if (/\n/.test(gap)) break
      const ink = gap.trim()
      const sentence = sentenceAt(tree, quotation.start)
      // In the cue's own sentence: only the second half of an interrupted quotation.
      if (sentence === tree.tokens.sentence[cue.first] && !/^[^“"]{0,60}[,.]\s*$/.test(gap)) break
      if (sentence !== tree.tokens.sentence[cue.first] && cueSentences.has(sentence)) break
      if (ink !== '' && !/^[^.!?]*[.!?,:]$/.test(ink)) break
      if (!startsSentence(tree, quotation) && sentence !== tree.tokens.sentence[cue.first]) break
    }
    found.push(quotation)
    last = quotation.end
    open = quotation.open
  }
  return found
}

function startsSentence(tree: Tree, quotation: Quotation): boolean {
  return /(^|[.!?”"]\s*|[.!?]\s+)$/.test(tree.text.slice(Math.max(0, quotation.start - 3), quotation.start))
}

function isNextParagraph(tree: Tree, a: Span, b: Span): boolean {
  return tree.text.slice(a.end, b.start).trim() === ''
}

function sentenceAt(tree: Tree, offset: number): number {
  const { sentences } = tree.analysis
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Spans in text order, touching ones joined. */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  const out: { start: number; end: number }[] = []
  for (const span of sorted) {
    const last = out.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else out.push({ start: span.start, end: span.end })
  }
  return out
}
