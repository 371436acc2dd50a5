import { dep, phrase, type Tree, tag } from '../../attribution/index.ts'
import { lowerBound } from '../../learning/index.ts'
import type { Span } from '../../schema/index.ts'

/** Index of the time expression that belongs to the clause of `trigger`, or undefined. */
export function timeOf(tree: Tree, trigger: number): number | undefined {
  const { times } = tree.analysis
  let best: number | undefined
  const sentence = tree.analysis.sentences[tree.tokens.sentence[trigger]!]
  if (!sentence) return undefined
  for (let index = firstFrom(times, sentence.start); index < times.length; index++) {
    const time = times[index]!
    if (time.start >= sentence.end) break
    if (time.type === 'SET') continue
    const head = headOf(tree, time.start, time.end)
    if (head < 0 || tree.tokens.sentence[head] !== tree.tokens.sentence[trigger]) continue
    if (clauseHead(tree, head) === clauseHead(tree, trigger)) best ??= index
  }
  return best
}

/** Index of the first quantity printed inside the phrase of one of the fillers, or undefined. */
export function quantityOf(tree: Tree, fillers: readonly number[]): number | undefined {
  const { quantities } = tree.analysis
  if (quantities.length === 0) return undefined
  for (const filler of fillers) {
    const { first, end } = phrase(tree, filler, 'name')
    const from = tree.tokens.start[first]!
    const to = tree.tokens.end[end - 1]!
    const index = firstFrom(quantities, from)
    if (index < quantities.length && quantities[index]!.start < to) return index
  }
  return undefined
}

/** Index of the first span that starts at `offset` or later. */
function firstFrom(spans: readonly Span[], offset: number): number {
  return lowerBound(spans.length, (place) => spans[place]!.start < offset)
}

/** The token of a span that governs the others, or -1. */
function headOf(tree: Tree, start: number, end: number): number {
  const { tokens } = tree
  const low = lowerBound(tokens.length, (place) => tokens.start[place]! < start)
  for (let i = low; i < tokens.length && tokens.start[i]! < end; i++) {
    const above = tokens.head[i]!
    if (above < 0 || tokens.start[above]! < start || tokens.start[above]! >= end) return i
  }
  return -1
}

/** The verb (or predicate) of the clause a token belongs to; the token itself when it is one. */
export function clauseHead(tree: Tree, token: number): number {
  let at = token
  for (let steps = 0; steps < 12; steps++) {
    const code = tree.tokens.tag[at]!
    const relation = tree.tokens.dependency[at]!
    if (code === tag.VERB || code === tag.AUX || CLAUSES.has(relation)) return at
    const above = tree.tokens.head[at]!
    if (above < 0) return at
    at = above
  }
  return at
}
const CLAUSES = new Set([dep.root, dep.ccomp, dep.xcomp, dep.advcl, dep['acl:relcl'], dep.csubj, dep.parataxis])
