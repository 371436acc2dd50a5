import type { Cue } from '../cues/cues.ts'
import type { Source } from '../sources/sources.ts'
import { child, dep, type Tree, tag } from '../trees/tree.ts'
import { beforeAfterthought } from './afterthoughts.ts'
import { sentenceRange, tokenEnd } from './sentence-contents.ts'

/** Half-open token ranges; more than one where the cue interrupts what is said. */
export type Ranges = (readonly [number, number])[]

/** "[content], X said", "X said [content]", "[content], X said, [content]". */
export function clauseRanges(tree: Tree, cue: Cue, clause: number, source: Source | undefined): Ranges {
  const left = tree.left[clause]!
  let right = tree.right[clause]!
  const verb = cue.anchor
  if (left > verb) {
    right = beforeAfterthought(tree, clause, left, withSecondClause(tree, verb, right))
    return [[left, right]]
  }
  const sourceFirst = source ? Math.min(source.head, phraseStart(tree, source)) : verb
  const cluster = Math.min(verb, sourceFirst > clause ? sourceFirst : verb)
  const [from] = sentenceRange(tree, verb)
  // A comma or a closing mark right before the speaker ends the content there, wherever the parser let the clause end.
  const closing = tree.words[cluster - 1]
  if (closing === ',' || closing === '”' || closing === '"')
    return right > cluster + 2
      ? clauseAndRest(tree, cue, source, left, cluster, right, from)
      : [[Math.min(left, opening(from, left)), cluster]]
  if (right <= cluster + 1) return [[Math.min(left, opening(from, left)), Math.min(right, cluster)]]
  return clauseAndRest(tree, cue, source, left, cluster, right, from)
}

/** A clause with the cue and its source in the middle. */
function clauseAndRest(
  tree: Tree,
  cue: Cue,
  source: Source | undefined,
  left: number,
  cluster: number,
  right: number,
  from: number,
): Ranges {
  const after = Math.max(cue.end, source && source.head > cue.anchor ? tokenEnd(tree, source) : cue.end)
  return [
    [Math.min(left, opening(from, left)), cluster],
    [after, right],
  ]
}

/** The start of the sentence when only adverbs and adverbials stand before the clause. */
function opening(from: number, left: number): number {
  return left - from <= 12 ? from : left
}

/** "[said that …] and that …", "[indicated X] and that …": the second clause is content too. */
export function withSecondClause(tree: Tree, verb: number, first: number): number {
  const end = withJoined(tree, verb, first)
  const at = tree.words[end] === ',' || tree.words[end] === ';' ? end + 1 : end
  const joins = tree.words[at] === 'and' || tree.words[at] === 'but' || tree.words[at] === 'or'
  if (!joins || tree.words[at + 1] !== 'that' || tree.tokens.sentence[at + 1] !== tree.tokens.sentence[verb]) return end
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (tree.left[c]! <= at + 1 && tree.right[c]! > at + 2) return tree.right[c]!
  }
  // A second "that" of the same line, whatever its clause was hung on.
  const isClause = tree.tokens.dependency[at + 1] === dep.mark && hasThat(tree, verb, end)
  return isClause ? sentenceRange(tree, verb)[1] : end
}

/** Whether a clause with "that" begins between a verb and the end of its first content. */
function hasThat(tree: Tree, verb: number, end: number): boolean {
  for (let i = verb + 1; i < end; i++)
    if (tree.words[i] === 'that' && tree.tokens.dependency[i] === dep.mark) return true
  return false
}

/** "[said that A had armed the rebels], had trained them": a further clause without a subject of its own that was hung on the verb of saying. */
function withJoined(tree: Tree, verb: number, end: number): number {
  const joint = tree.words[end] === ',' ? end : tree.words[end - 1] === ',' ? end - 1 : -1
  if (joint < 0) return end
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    const isNext =
      tree.tokens.dependency[c] === dep.ccomp && tree.left[c] === joint + 1 && tree.tokens.tag[joint + 1] === tag.AUX
    if (isNext && child(tree, c, dep.nsubj) < 0) return withJoined(tree, verb, tree.right[c]!)
  }
  return end
}

/** The first token of a source. */
export function phraseStart(tree: Tree, source: Source): number {
  let i = source.head
  while (i > 0 && tree.tokens.start[i - 1]! >= source.span.start) i--
  return i
}
