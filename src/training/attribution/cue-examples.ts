import {
  CUE_FEATURES,
  cueFeatures,
  headOf,
  mayBeCue,
  speechLexicon,
  tokenFrom,
  treeOf,
} from '../../attribution/index.ts'
import type { LogisticExample } from '../../learning/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { Analysis } from '../../schema/index.ts'
import type { AttributedText } from '../reading/polnear.ts'

type Gold = AttributedText['attributions'][number]

/**
 * Words that may be cues, and whether gold has them as the head of one. Gold that is `flat` has no attribution within another: what stands in
 * its contents is left out, and so are its cues of no word of speech, which are wishes and plans.
 */
export function cueExamples(
  analysis: Analysis,
  gold: readonly Gold[],
  isFlat: boolean,
  resources: Resources,
): LogisticExample[] {
  const tree = treeOf(analysis)
  const { start, lemma, length } = tree.tokens
  const lexicon = speechLexicon(resources)
  const heads = new Set<number>()
  const open = new Uint8Array(length)
  const tokensOf = ([from, to]: readonly [number, number]) => {
    const first = tokenFrom(tree, from)
    let end = first
    while (end < length && start[end]! < to) end++
    return { first, end }
  }
  for (const { cue, content } of gold) {
    if (isFlat) for (const span of content) open.fill(1, tokensOf(span).first, tokensOf(span).end)
    for (const span of cue) {
      const range = tokensOf(span)
      open.fill(1, range.first, range.end)
      if (range.end > range.first) heads.add(headOf(tree, range))
    }
  }
  const features = new Uint32Array(CUE_FEATURES)
  const examples: LogisticExample[] = []
  for (let i = 0; i < length; i++) {
    const isCue = heads.has(i)
    if (!mayBeCue(tree, lexicon, i) || (open[i] && !isCue)) continue
    if (isCue && isFlat && !lexicon.verbs.has(lemma[i]!) && !lexicon.nouns.has(lemma[i]!)) continue
    const count = cueFeatures(tree, lexicon, i, features)
    examples.push({ features: features.slice(0, count), target: isCue ? 1 : 0 })
  }
  return examples
}
