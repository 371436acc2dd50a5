import type { Span } from '../../schema/index.ts'
import type { Cue } from '../cues/cues.ts'
import { type Tree, tag } from '../trees/tree.ts'

/** Farthest that a colon may stand behind its cue, in tokens. */
const FARTHEST = 6
/** A statement in the first person goes on over so many paragraphs at most. */
const MOST = 12

/**
 * "The Post reports:" at the end of a paragraph: the paragraph that follows, set off and without quotation marks, is what was said. In the
 * first person ("The minister said: We have …") it is a statement, and goes on to where quotation marks or a further speaker come in. A span a
 * paragraph; none where it opens with a quotation, which is found as such, or where the words before the colon say something themselves.
 */
export function blocksBehind(tree: Tree, cue: Cue): readonly Span[] {
  const { tokens, text } = tree
  if (cue.kind !== 'verb' || cue.silent) return []
  let colon = cue.end
  while (colon < cue.end + FARTHEST && tree.words[colon] !== ':') {
    const code = tokens.tag[colon]
    if (colon >= tokens.length || code === tag.VERB || code === tag.PUNCT) return []
    colon++
  }
  if (tree.words[colon] !== ':') return []
  const from = tokens.end[colon]!
  const gap = /^[ \t]*(\n?)\s*/.exec(text.slice(from, from + 40))!
  const first = paragraphAt(text, from + gap[0].length)
  if (!first) return []
  const blocks = [first]
  while (blocks.length < MOST) {
    const after = /^\s*\n\s*/.exec(text.slice(blocks.at(-1)!.end, blocks.at(-1)!.end + 40))
    const next = after && paragraphAt(text, blocks.at(-1)!.end + after[0].length)
    if (!next || !isSpokenOn(text.slice(next.start, next.end))) break
    blocks.push(next)
  }
  if (blocks.slice(0, 2).some(({ start, end }) => FIRST.test(text.slice(start, end)))) return blocks
  return gap[1] ? [first] : []
}

/** The paragraph that opens at an offset; undefined where it is a quotation, a headline or a list. */
function paragraphAt(text: string, start: number): Span | undefined {
  const breaks = text.indexOf('\n', start)
  const words = text.slice(start, breaks < 0 ? text.length : breaks).trimEnd()
  const isParagraph = /[.!?…]["”’]?$/.test(words) && !/^["“‘'•*-]/.test(words)
  return isParagraph ? { start, end: start + words.length } : undefined
}

const FIRST = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b(?![.’'])/

/** "We have told them that …": no further speaker. */
const OWN_TELLING = /\b(?:I|[Ww]e)(?: have|[’']ve)?(?: also| \p{L}+ly)? (?:said|told|added)\b/gu

/** Whether a paragraph goes on with a statement: nothing quoted, nobody else who speaks. */
function isSpokenOn(words: string): boolean {
  return !/["“]|\b(?:said|says|told|added|according to|further information|notes? (?:to|for) editors)\b/i.test(
    words.replace(OWN_TELLING, ''),
  )
}
