import type { Cue } from '../cues/cues.ts'
import { thatBehind } from '../trees/clause-contents.ts'
import { child, dep, type Tree, tag } from '../trees/tree.ts'
import { beforeAfterthought } from './afterthoughts.ts'
import type { Ranges } from './clause-ranges.ts'
import { complement, reach } from './complements.ts'
import { sentenceRange } from './sentence-contents.ts'

/** What stands behind a set phrase with a verb: a "that" clause, a noun phrase ("speaks of [sabotage]"), an infinitive, a question ("had no doubt [whose it was]"). */
export function phraseRanges(tree: Tree, cue: Cue): Ranges {
  const { word, anchor, end } = cue
  const [, to] = sentenceRange(tree, anchor)
  if (end >= to) return []
  const that = thatBehind(tree, end - 1, to)
  if (that >= 0 && !(word.np && that > end)) return [[that, beforeAfterthought(tree, that, that, to)]]
  if (word.np) {
    const object = governed(tree, cue, to)
    if (object >= 0) return [[end, Math.max(reach(tree, object), object + 1)]]
  }
  if (that >= 0) return [[that, beforeAfterthought(tree, that, that, to)]]
  const about = complement(tree, anchor, word.prepositions)
  if (about >= end) return [[about, reach(tree, about)]]
  if ((word.inf && tree.words[end] === 'to') || ASKED.has(tree.words[end]!))
    return [[end, beforeAfterthought(tree, end, end, to)]]
  return []
}
const ASKED = new Set(['whose', 'who', 'what', 'whether', 'how', 'why', 'where', 'when', 'about'])

/** The token that heads what a verb phrase governs: its object, or what its last word stands before; -1 where a comma, an adverb or nothing is behind it. */
function governed(tree: Tree, { anchor, end }: Cue, to: number): number {
  if (end >= to || /^[,.;:]$/.test(tree.words[end]!) || tree.tokens.tag[end] === tag.ADV) return -1
  const object = child(tree, anchor, dep.obj)
  if (object >= end) return object
  // The highest token of the phrase that opens behind the cue.
  let head = end
  for (let steps = 0; steps < 12; steps++) {
    const above = tree.tokens.head[head]!
    if (above < end || above >= to || tree.left[above]! < end - 3) break
    head = above
  }
  return head
}
