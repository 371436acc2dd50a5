import { type TextSpan, textSpan } from '../../schema/index.ts'
import type { Draft } from '../draft.ts'
import { trimmed } from '../trees/phrases.ts'
import type { Tree } from '../trees/tree.ts'

/** "…, which", "…, a claim", "…, an accusation that": what opens a remark on all that was said before it. */
const REMARK = /(?:,|\s[–—])\s+(?:which|(?:an?|the|both|all) (?:[\p{L}-]+ )?\p{L}+(?:,? (?:that|which))?)$/u

/**
 * Contents without the remark of somebody else who contests them: in "the farmer said that rockets had been fired, which the army denies" the
 * army’s denial is none of the farmer’s words. Quadratic in the attributions that stand close together.
 */
export function beforeDenials(tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, index) => {
    let content: readonly TextSpan[] = draft.content
    for (const other of drafts.slice(index + 1, index + 4)) {
      const at = other.act === 'deny' && !other.wide ? remarkBefore(tree, other) : -1
      if (at > draft.cue.end) content = content.flatMap((span) => without(tree, span, at, other))
    }
    return content === draft.content || content.length === 0 ? draft : { ...draft, content }
  })
}

/** Words that may follow in the remark: "which the army denies to this day". */
const LONGEST_TAIL = 40

/** Where the remark begins that a denial stands in, or -1. */
function remarkBefore({ text }: Tree, { source, cue }: Draft): number {
  const first = Math.min(cue.start, source?.start ?? cue.start)
  const before = text.slice(Math.max(0, first - 60), first).trimEnd()
  const found = REMARK.exec(before)
  return found ? first - (text.slice(Math.max(0, first - 60), first).length - found.index) : -1
}

function without(tree: Tree, span: TextSpan, at: number, { cue, source }: Draft): readonly TextSpan[] {
  const end = Math.max(cue.end, source?.end ?? 0)
  if (span.start >= at || span.end < cue.end || span.end - end > LONGEST_TAIL) return [span]
  const kept = trimmed(tree.text, span.start, at)
  return kept ? [textSpan(tree.text, kept.start, kept.end)] : [span]
}
