import { logisticProbability } from '../learning/index.ts'
import type { MarkedPart, Span } from '../schema/index.ts'
import { LINK_FEATURES, linkCandidates, linkFeatures } from './link-features.ts'
import type { LinkModel } from './link-model.ts'
import { trimmed, withoutStop } from './phrases.ts'
import type { Tree } from './tree.ts'
import { WHOLE_FEATURES, wholeFeatures } from './whole-features.ts'

/** An attribution as the reading network marks it: half-open token ranges. */
export interface MarkedAttribution {
  readonly cue: MarkedPart
  /** Absent where no source is marked that could be its own. */
  readonly source?: MarkedPart
  /** In text order; more than one where the cue interrupts what is said, or where it goes on in later sentences. */
  readonly content: readonly MarkedPart[]
  /** Probability that source, cue and content belong together and are one attribution, 0 to 1. */
  readonly confidence: number
}

/** Parts tied to a cue, with how likely the weakest tie is. */
export interface TiedParts {
  readonly cue: MarkedPart
  readonly source?: MarkedPart
  readonly content: readonly MarkedPart[]
  readonly weakest: number
}

/** From which probability on a source or content is tied to a cue. */
const LEAST = { source: 0.25, content: 0.02 }

/** The attributions that the marks of a Document make, in the order of their cues. Linear in the parts. */
export function linkMarked(tree: Tree, model: LinkModel): MarkedAttribution[] {
  const features = new Uint32Array(WHOLE_FEATURES)
  return tiedParts(tree, model).map(({ weakest, ...one }) => {
    const count = wholeFeatures(tree, { ...one, weakest }, features)
    return { ...one, confidence: logisticProbability(model.whole, features, count) }
  })
}

/** Ties each content to the cue it most likely belongs to, and each cue to its likeliest source. */
export function tiedParts(tree: Tree, { ties }: Pick<LinkModel, 'ties'>): TiedParts[] {
  const { parts } = tree.analysis
  const features = new Uint32Array(LINK_FEATURES)
  const best = new Map<number, { readonly other: number; readonly probability: number }>()
  for (const candidate of linkCandidates(tree)) {
    const count = linkFeatures(tree, parts, candidate, features)
    const probability = logisticProbability(ties, features, count)
    const kind = parts[candidate.part]!.part as 'source' | 'content'
    if (probability < LEAST[kind]) continue
    const [own, other] = kind === 'source' ? [candidate.cue, candidate.part] : [candidate.part, candidate.cue]
    if (probability > (best.get(own)?.probability ?? 0)) best.set(own, { other, probability })
  }
  const contents = new Map<number, number[]>()
  for (const [own, { other }] of best) {
    if (parts[own]!.part === 'content') contents.set(other, [...(contents.get(other) ?? []), own])
  }
  return parts.flatMap((cue, index) => {
    if (cue.part !== 'cue') return []
    const source = best.get(index)
    const content = (contents.get(index) ?? []).sort((a, b) => a - b)
    const ties = [source?.probability ?? 1, ...content.map((at) => best.get(at)!.probability)]
    return {
      cue,
      ...(source && { source: parts[source.other]! }),
      content: content.map((at) => parts[at]!),
      weakest: Math.min(...ties),
    }
  })
}

/** The words of marked contents, without separators and full stops at their ends. */
export function markedSpans(tree: Tree, parts: readonly MarkedPart[]): Span[] {
  return parts.flatMap(({ first, end }) => {
    const span = trimmed(tree.text, tree.tokens.start[first]!, tree.tokens.end[end - 1]!)
    const kept = span && withoutStop(tree.text, span)
    return kept ? [kept] : []
  })
}
