import type { Span } from '../schema/index.ts'
import type { Cue } from './cues.ts'
import { type Tree, tag } from './tree.ts'

/** Farthest that a colon may stand behind its cue, in tokens. */
const FARTHEST = 6

/**
 * "The Post reports:" at the end of a paragraph: the paragraph that follows, set off and without quotation marks, is what was said. Undefined
 * where it opens with a quotation, which is found as such, or where the words before the colon say something themselves.
 */
export function blockBehind(tree: Tree, cue: Cue): Span | undefined {
  const { tokens, text } = tree
  if (cue.kind !== 'verb' || cue.silent) return undefined
  let colon = cue.end
  while (colon < cue.end + FARTHEST && tree.words[colon] !== ':') {
    const code = tokens.tag[colon]
    if (colon >= tokens.length || code === tag.VERB || code === tag.PUNCT) return undefined
    colon++
  }
  if (tree.words[colon] !== ':') return undefined
  const from = tokens.end[colon]!
  const gap = /^[ \t]*\n\s*/.exec(text.slice(from, from + 40))
  if (!gap) return undefined
  const start = from + gap[0].length
  const breaks = text.indexOf('\n', start)
  const end = breaks < 0 ? text.length : breaks
  // A headline or a list is none of it.
  const isParagraph =
    /[.!?…]["”’]?\s*$/.test(text.slice(start, end)) && !/^["“‘'•*-]/.test(text.slice(start, start + 1))
  return isParagraph ? { start, end: start + text.slice(start, end).trimEnd().length } : undefined
}
