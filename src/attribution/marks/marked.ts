import { logisticProbability } from '../../learning/index.ts'
import type { MarkedPart, Span } from '../../schema/index.ts'
import { trimmed, withoutStop } from '../trees/phrases.ts'
import type { Tree } from '../trees/tree.ts'
import { eachLinkCandidate, LINK_FEATURES, linkFeatures } from './link-features.ts'
import type { LinkModel } from './link-model.ts'
import { WHOLE_FEATURES, wholeFeatures } from './whole-features.ts'

/** An attribution as the reading network marks it: half-open token ranges. */
export interface MarkedAttribution {
  readonly cue: MarkedPart
  /** Absent where no source is marked that could be its own. */
  readonly source?: MarkedPart
  /** In text order; more than one where the cue interrupts what is said, or where it goes on in later sentences. */
  readonly content: readonly MarkedPart[]
  /** Probability of the least certain of its ties. */
  readonly weakest: number
}

/** From which probability on a source or content is tied to a cue. */
const LEAST = { source: 0.25, content: 0.01 }

/** Probability that source, cue and content belong together and are one attribution, 0 to 1. */
export function wholeness(tree: Tree, marked: MarkedAttribution, { whole }: LinkModel): number {
  const features = new Uint32Array(WHOLE_FEATURES)
  return logisticProbability(whole, features, wholeFeatures(tree, marked, features))
}

/**
 * The attributions that the marks of a Document make, in the order of their cues: each content goes to the cue it most likely belongs
 * to, each cue has its likeliest source. Linear in the parts.
 */
export function linkMarked(tree: Tree, { ties }: Pick<LinkModel, 'ties'>): MarkedAttribution[] {
  const { parts } = tree.analysis
  const features = new Uint32Array(LINK_FEATURES)
  // Of each content the cue, of each cue the source that is likeliest, and how likely.
  const best = new Int32Array(parts.length).fill(-1)
  const most = new Float64Array(parts.length)
  eachLinkCandidate(tree, (candidate) => {
    const isSource = parts[candidate.part]!.part === 'source'
    const own = isSource ? candidate.cue : candidate.part
    const probability = logisticProbability(ties, features, linkFeatures(tree, parts, candidate, features))
    if (probability < (isSource ? LEAST.source : LEAST.content) || probability <= most[own]!) return
    best[own] = isSource ? candidate.part : candidate.cue
    most[own] = probability
  })
  const contents = new Map<number, number[]>()
  parts.forEach(({ part }, own) => {
    const cue = best[own]!
    if (part !== 'content' || cue < 0) return
    const known = contents.get(cue)
    if (known) known.push(own)
    else contents.set(cue, [own])
  })
  return parts.flatMap((cue, index) => {
    if (cue.part !== 'cue') return []
    const source = parts[best[index]!]
    const content = contents.get(index) ?? []
    const weakest = content.reduce((least, at) => Math.min(least, most[at]!), source ? most[index]! : 1)
    return { cue, ...(source && { source }), content: content.map((at) => parts[at]!), weakest }
  })
}

/** The marked attribution of each token of its cue. */
export function marksByToken(marked: readonly MarkedAttribution[]): ReadonlyMap<number, MarkedAttribution> {
  const marks = new Map<number, MarkedAttribution>()
  for (const one of marked) for (let i = one.cue.first; i < one.cue.end; i++) marks.set(i, one)
  return marks
}

/** The words of marked contents, without separators and full stops at their ends. */
export function markedSpans(tree: Tree, parts: readonly MarkedPart[]): Span[] {
  return parts.flatMap(({ first, end }) => {
    const span = trimmed(tree.text, tree.tokens.start[first]!, tree.tokens.end[end - 1]!)
    const kept = span && withoutStop(tree.text, span)
    return kept ? [kept] : []
  })
}
