import type { Cue } from '../cues/cues.ts'
import type { Source } from '../sources/sources.ts'
import { child, dep, type Tree, tag } from '../trees/tree.ts'
import type { Ranges } from './clause-ranges.ts'
import { aroundInRelative } from './relative-contents.ts'
import { sentenceRange } from './sentence-contents.ts'

/** "According to X, [content]", "[content], according to X", "[content], according to X, [content]". */
export function aroundPhrase(tree: Tree, cue: Cue, source: Source | undefined): Ranges {
  if (!source) return []
  const first = cue.around ? tree.left[cue.anchor]! : cue.first
  const [from, to] = sentenceRange(tree, first)
  let end = cue.end
  while (end < to && tree.tokens.start[end]! < source.span.end) end++
  const inRelative = aroundInRelative(tree, first, end, to)
  if (inRelative) return inRelative
  // "a report, according to which [a firm paid] …"
  if (tree.words[end] === 'which') {
    let comma = end + 1
    while (comma < to && !/^[,;.]$/.test(tree.words[comma]!)) comma++
    return [[end + 1, comma]]
  }
  const leading = first - from <= 1
  if (leading) return [[tree.words[end] === ',' ? end + 1 : end, to]]
  const opened = tree.words[first - 1] === ',' || tree.words[first - 1] === '(' || end >= to - 1
  // "reported that, according to X, …", "sold rifles and, according to X, missiles"
  if (tree.words[first - 1] === ',' && /^(?:that|and|but)$/.test(tree.words[first - 2]!)) return [[end, to]]
  if (!opened && BREAKS.has(tree.words[first - 1]!)) return [[end, to]]
  const ranges: Ranges = [[from, first]]
  if (end < to - 1 && tree.words[end] === ',') ranges.push([end, to])
  return ranges
}
const BREAKS = new Set(['but', 'and', 'while', 'although', 'however', 'that', 'yet'])

/** The clause an adverb modifies, around it. */
export function clauseAround(tree: Tree, adverb: number, first: number, end: number): Ranges {
  let above = tree.tokens.head[adverb]!
  if (above < 0) return []
  // "has reportedly built factories" read as "has" + "built factories".
  if (tree.tokens.dependency[above] === dep.amod && above - adverb === 1 && tree.tokens.lemma[adverb - 1] === 'have') {
    above = adverb - 1
  }
  const isClause =
    tree.tokens.tag[above] === tag.VERB || child(tree, above, dep.nsubj) >= 0 || tree.tokens.tag[above] === tag.AUX
  if (!isClause) return [[end, Math.max(end, tree.right[above]!)]]
  return [
    [tree.left[above]!, first],
    [end, tree.right[above]!],
  ]
}
