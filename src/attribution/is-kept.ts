import type { Span } from '../schema/index.ts'
import { type Cue, isImpersonal } from './cues/cues.ts'
import { isIssued } from './cues/issued-nouns.ts'
import { FIRST_PERSON } from './draft.ts'
import type { Source } from './sources/sources.ts'
import type { Tree } from './trees/tree.ts'

/** Whether a cue with the source and content found for it is an attribution: somebody's words, or a passive that leaves open whose. */
export function isKept(cue: Cue, source: Source | undefined, content: readonly Span[], tree: Tree): boolean {
  // "We do not comment": the words of a speaker, not a report of silence.
  if (cue.silent) return source !== undefined && !FIRST_PERSON.has(tree.words[source.head]!)
  // "His remarks came as …": words of somebody, whatever they were.
  if (content.length === 0) {
    if (cue.kind !== 'noun' || source === undefined) return false
    return !cue.word.weak && (isIssued(tree, cue.anchor, cue.word) || (cue.word.owned && !source.inferred))
  }
  if (source) return !isNoOnes(tree, source, cue)
  // No one is named: only words that say so by themselves, and passives ("is said to").
  if (cue.kind === 'adverb' || cue.kind === 'noun') return true
  return cue.kind === 'verb' && isImpersonal(tree, cue)
}

/** "Who told you that?", "I wonder whether …": a question, or what one only knows or thinks by oneself. */
function isNoOnes(tree: Tree, source: Source, cue: Cue): boolean {
  if (/^who$/i.test(source.span.text)) return true
  return FIRST_PERSON.has(tree.words[source.head]!) && PRIVATE.has(tree.tokens.lemma[cue.anchor]!)
}
const PRIVATE = new Set(['wonder', 'beg', 'guess', 'suppose', 'remember', 'thank'])
