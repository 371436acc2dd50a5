import type { Cue } from './cues.ts'
import type { Draft } from './draft.ts'
import type { Tree } from './tree.ts'

/** ", citing two officials": what was said is what the cue before it in the sentence says. */
export function isCiting(tree: Tree, cue: Cue): boolean {
  return cue.kind === 'phrase' && (tree.words[cue.first] === 'citing' || tree.words[cue.first] === 'quoting')
}

/** "X, citing two officials, said …": what was said is what the cue behind it in the sentence says. */
export function early(tree: Tree, draft: Draft, next: Draft | undefined): Draft {
  const follows =
    next &&
    next.content.length > 0 &&
    !/[.!?]\s/.test(tree.text.slice(draft.cue.end, next.cue.start)) &&
    next.content[0]!.start > draft.cue.end
  return follows ? { ...draft, content: next.content, passesOn: next } : draft
}

export function lastInSentence(drafts: readonly Draft[], tree: Tree, cue: Cue): Draft | undefined {
  const sentence = tree.analysis.sentences[tree.tokens.sentence[cue.first]!]
  const last = drafts.at(-1)
  return last && sentence && last.cue.start >= sentence.start && last.content.length > 0 ? last : undefined
}
