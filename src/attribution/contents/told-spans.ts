import type { Span, TextSpan } from '../../schema/index.ts'
import type { Cue } from '../cues/cues.ts'
import { type MarkedAttribution, markedSpans } from '../marks/marked.ts'
import type { Quotation } from '../quotations.ts'
import { tokenSpan } from '../trees/phrases.ts'
import type { Tree } from '../trees/tree.ts'
import { firstEndingAt, mergedSpans } from './quoted-contents.ts'

/** What is marked as said; a quotation beside its cue is kept whole, and what is marked outside of it and touches one is added. */
export function toldSpans(
  tree: Tree,
  cue: Cue,
  mark: MarkedAttribution,
  beside: Quotation | undefined,
  quotations: readonly Quotation[],
  content: readonly Span[],
): readonly Span[] {
  // "at which, they said, drones were built": the network marks the whole sentence.
  const first = content[0]
  if (first && /^(?:(?:\p{L}+ )?(?:which|whom?)|whose [^,]+)$/u.test(tree.text.slice(first.start, first.end))) return []
  const marked = markedSpans(tree, mark.content)
  // "The attack, which the army denies": the pronoun alone tells nothing.
  const spans = marked.filter(
    ({ start, end }) => content.length === 0 || !/^(?:which|that)$/i.test(tree.text.slice(start, end)),
  )
  if (!beside || spans.length === 0) return spans
  // Words that hold or touch quotations are said with them; whom they were told to is not.
  const goesWith = ({ start, end }: Span) => {
    let touches = false
    for (let i = firstEndingAt(quotations, start - 2); i < quotations.length && quotations[i]!.start <= end + 2; i++) {
      const one = quotations[i]!
      if (one.start < end && start < one.end && !isInside(one, { start, end })) return false
      touches = true
    }
    return touches
  }
  return mergedSpans([...(cue.word.hearer ? content.filter(goesWith) : content), ...spans.filter(goesWith)])
}

/** The words of a cue as they are marked, where these are none of what was said, or of who said it. */
export function cueWords(
  tree: Tree,
  own: TextSpan,
  mark: MarkedAttribution | undefined,
  content: readonly Span[],
): TextSpan {
  if (!mark) return own
  const marked = tokenSpan(tree, mark.cue.first, mark.cue.end)
  return content.some(({ start, end }) => start < marked.end && marked.start < end) ? own : marked
}

function isInside(a: Span, b: Span): boolean {
  return (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end)
}
