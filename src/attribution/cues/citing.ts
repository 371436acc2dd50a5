import type { Draft } from '../draft.ts'
import type { Tree } from '../trees/tree.ts'
import type { Cue } from './cues.ts'

/** ", citing two officials": what was said is what the cue before it in the sentence says. */
export function isCiting(tree: Tree, cue: Cue): boolean {
  return cue.kind === 'phrase' && CITING.has(tree.words[cue.first]!)
}

/** "Citing", "quoting", "reading a statement by" */
export const CITING: ReadonlySet<string> = new Set(['citing', 'quoting', 'reading'])

/** "X, citing two officials, said …": what was said is what the cue behind it in the sentence says. */
export function early(tree: Tree, draft: Draft, behind: readonly Draft[]): Draft {
  // Not "called" in "quoting what it called a source".
  const end = draft.source?.end ?? draft.cue.end
  const next = behind.find(({ cue, content }) => content.length > 0 && cue.start >= end)
  const content = next?.content.filter(({ start }) => start > draft.cue.end) ?? []
  const follows = next && content.length > 0 && !/[.!?]\s/.test(tree.text.slice(draft.cue.end, next.cue.start))
  return follows ? { ...draft, content, passesOn: next } : draft
}

export function lastInSentence(drafts: readonly Draft[], tree: Tree, cue: Cue): Draft | undefined {
  const sentence = tree.analysis.sentences[tree.tokens.sentence[cue.first]!]
  const last = drafts.at(-1)
  return last && sentence && last.cue.start >= sentence.start && last.content.length > 0 ? last : undefined
}
