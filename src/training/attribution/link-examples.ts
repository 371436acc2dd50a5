import {
  eachLinkCandidate,
  LINK_FEATURES,
  linkFeatures,
  type MarkedAttribution,
  treeOf,
  WHOLE_FEATURES,
  wholeFeatures,
} from '../../attribution/index.ts'
import type { LogisticExample } from '../../learning/index.ts'
import type { Analysis, MarkedPart } from '../../schema/index.ts'
import type { AttributedText } from '../reading/polnear.ts'

type Gold = AttributedText['attributions'][number]

/** A source or content near a cue, and whether gold has both in one attribution. */
export function tieExamples(analysis: Analysis, gold: readonly Gold[]): LogisticExample[] {
  const tree = treeOf(analysis)
  const { parts } = analysis
  const features = new Uint32Array(LINK_FEATURES)
  const examples: LogisticExample[] = []
  eachLinkCandidate(tree, (candidate) => {
    const count = linkFeatures(tree, parts, candidate, features)
    const cue = parts[candidate.cue]!
    const other = parts[candidate.part]!
    const isTied = gold.some((one) => meets(analysis, cue, one) && meets(analysis, other, one))
    examples.push({ features: features.slice(0, count), target: isTied ? 1 : 0 })
  })
  return examples
}

/** Attributions that marks make, and whether gold has one that each of their parts meets. */
export function wholeExamples(
  analysis: Analysis,
  tied: readonly MarkedAttribution[],
  gold: readonly Gold[],
): LogisticExample[] {
  const tree = treeOf(analysis)
  const features = new Uint32Array(WHOLE_FEATURES)
  return tied.map((one) => {
    const count = wholeFeatures(tree, one, features)
    return { features: features.slice(0, count), target: isWhole(analysis, one, gold) ? 1 : 0 }
  })
}

/** Whether one attribution of gold has the cue, a source where gold has one and none else, and some of the content. */
export function isWhole(
  analysis: Analysis,
  { cue, source, content }: Pick<MarkedAttribution, 'cue' | 'source' | 'content'>,
  gold: readonly Gold[],
): boolean {
  return gold.some((one) => {
    if (!meets(analysis, cue, one) || !content.some((part) => meets(analysis, part, one))) return false
    return one.source.length > 0 ? source !== undefined && meets(analysis, source, one) : source === undefined
  })
}

function meets({ tokens }: Analysis, { part, first, end }: MarkedPart, gold: Gold): boolean {
  return gold[part].some(([from, to]) => tokens.start[first]! < to && from < tokens.end[end - 1]!)
}
