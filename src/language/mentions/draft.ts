import type { Mention, MentionKind } from '../../schema/index.ts'
import type { Syntax } from '../syntax.ts'

/** A mention in the making: tokens [first, end). */
export interface Draft {
  readonly first: number
  readonly end: number
  readonly kind: MentionKind
  readonly type: string
  readonly confidence: number
  /** Token that heads it, where it is not to be read from the dependencies. */
  readonly head?: number
}

/** The Mention a draft stands for: its Span is that of its tokens, its head the token governed from outside. */
export function toMention(syntax: Syntax, draft: Draft): Mention {
  const { tokens } = syntax
  return {
    start: tokens.start[draft.first]!,
    end: tokens.end[draft.end - 1]!,
    kind: draft.kind,
    type: draft.type,
    headToken: draft.head ?? headOf(syntax, draft.first, draft.end),
    firstToken: draft.first,
    endToken: draft.end,
    confidence: Math.round(draft.confidence * 1000) / 1000,
  }
}

/** The first token of [first, end) that is governed from outside it; the last one where the parse is odd. */
export function headOf({ tokens }: Syntax, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const head = tokens.head[i]!
    if (head < first || head >= end) return i
  }
  return end - 1
}
