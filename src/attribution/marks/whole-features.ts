import { feature2, hashText } from '../../learning/index.ts'
import type { MarkedPart } from '../../schema/index.ts'
import { headOf } from '../trees/phrases.ts'
import type { Tree } from '../trees/tree.ts'
import type { MarkedAttribution } from './marked.ts'

/** Room for the features of one attribution. */
export const WHOLE_FEATURES = 32

/** Writes the hashed features of a cue with its source and content into `out` and answers their number. */
export function wholeFeatures(
  tree: Tree,
  { cue, source, content, weakest }: MarkedAttribution,
  out: Uint32Array,
): number {
  const { tokens, words } = tree
  const head = headOf(tree, cue)
  const first = content[0]
  const lemma = hashText(tokens.lemma[head]!)
  const order = (source ? (source.first < cue.first ? 1 : 2) : 0) * 4 + orderOf(content, cue)
  let count = 0
  const add = (template: number, a: number, b = 0) => {
    out[count++] = feature2(template, a, b)
  }
  add(1, order)
  add(2, lemma)
  add(3, tokens.tag[head]!, order)
  add(4, Math.floor(cue.confidence * 10))
  add(5, source ? Math.floor(source.confidence * 10) : 11)
  add(6, first ? Math.floor(first.confidence * 10) : 11)
  add(7, Math.floor(weakest * 10))
  add(8, first ? hashText(words[first.first]!) : 0)
  add(9, first ? Math.min(6, content.reduce((sum, one) => sum + one.end - one.first, 0) >> 2) : 7)
  add(10, cue.end - cue.first, tokens.dependency[head]!)
  add(11, source ? tokens.tag[headOf(tree, source)]! : 99)
  add(12, source ? hashText(words[source.end - 1]!) : 0)
  add(13, lemma, first ? hashText(words[first.first]!) : 0)
  add(14, lemma, order)
  add(15, hashText(words[cue.first]!))
  add(16, cue.first > 0 ? hashText(words[cue.first - 1]!) : 0)
  add(17, cue.end < tokens.length ? hashText(words[cue.end]!) : 0)
  return count
}

function orderOf(content: readonly MarkedPart[], cue: MarkedPart): number {
  if (content.length === 0) return 0
  const before = content.some(({ first }) => first < cue.first)
  const after = content.some(({ first }) => first > cue.first)
  return before && after ? 3 : before ? 1 : 2
}
