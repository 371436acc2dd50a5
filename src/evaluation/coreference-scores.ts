import { bestAssignment } from './assignment.ts'
import type { PrecisionRecall } from './universal-dependencies.ts'

/** A chain: what its mentions are told apart by, such as "12:15" for tokens 12 to 14. */
export type MentionChain = readonly string[]

/** Chains of one document, by gold and by us. No mention is in two chains of one side. */
export interface ScoredChains {
  readonly gold: readonly MentionChain[]
  readonly predicted: readonly MentionChain[]
}

/** Shares from 0 to 1. `conll` is the mean of the three F1. */
export interface CoreferenceScores {
  readonly mentions: PrecisionRecall
  readonly muc: PrecisionRecall
  readonly bCubed: PrecisionRecall
  readonly ceafE: PrecisionRecall
  readonly conll: number
}

/**
 * MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF with φ4 (Luo 2005) and their mean, as the reference scorer
 * counts predicted mentions (Pradhan et al. 2014): sums over documents are divided once. Without `singletons` chains of one
 * mention are dropped on both sides first, as OntoNotes, which has none, is scored.
 */
export function scoreCoreference(
  documents: readonly ScoredChains[],
  { singletons }: { readonly singletons: boolean },
): CoreferenceScores {
  const kept = (chains: readonly MentionChain[]) => (singletons ? chains : chains.filter(({ length }) => length > 1))
  const read = documents.map(({ gold, predicted }) => ({ gold: kept(gold), predicted: kept(predicted) }))
  const muc = score(read, (own, other) => {
    const links = own.map((chain) => ({ right: chain.length - parts(chain, other), all: chain.length - 1 }))
    return { right: sum(links, ({ right }) => right), all: sum(links, ({ all }) => all) }
  })
  const bCubed = score(read, (own, other) => ({
    right: sum(own, (chain) => sum([...overlaps(chain, other).values()], (shared) => shared ** 2 / chain.length)),
    all: sum(own, ({ length }) => length),
  }))
  const ceafE = score(read, (own, other) => ({ right: similarity(own, other), all: own.length }))
  const mentions = score(read, (own, other) => {
    const found = numbered(other)
    const all = own.flat()
    return { right: all.filter((mention) => found.has(mention)).length, all: all.length }
  })
  return { mentions, muc, bCubed, ceafE, conll: (muc.f1 + bCubed.f1 + ceafE.f1) / 3 }
}

type Side = (own: readonly MentionChain[], other: readonly MentionChain[]) => { right: number; all: number }

/** Recall is the measure of gold against what was predicted, precision the same with the sides changed. */
function score(documents: readonly ScoredChains[], side: Side): PrecisionRecall {
  const recalls = documents.map(({ gold, predicted }) => side(gold, predicted))
  const precisions = documents.map(({ gold, predicted }) => side(predicted, gold))
  const recall = share(recalls)
  const precision = share(precisions)
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function share(counts: readonly { right: number; all: number }[]): number {
  const all = sum(counts, (count) => count.all)
  return all === 0 ? 0 : sum(counts, ({ right }) => right) / all
}

/** Into how many pieces the other side cuts a chain; a mention it does not have is a piece of its own. */
function parts(chain: MentionChain, other: readonly MentionChain[]): number {
  const shared = overlaps(chain, other)
  return shared.size + chain.length - sum([...shared.values()], (count) => count)
}

/** Mentions a chain shares with each chain of the other side, by its number; none left out but those that share nothing. */
function overlaps(chain: MentionChain, other: readonly MentionChain[]): Map<number, number> {
  const numbers = numbered(other)
  const shared = new Map<number, number>()
  for (const mention of chain) {
    const number = numbers.get(mention)
    if (number !== undefined) shared.set(number, (shared.get(number) ?? 0) + 1)
  }
  return shared
}

const numberings = new WeakMap<readonly MentionChain[], ReadonlyMap<string, number>>()

function numbered(chains: readonly MentionChain[]): ReadonlyMap<string, number> {
  const known = numberings.get(chains)
  if (known) return known
  const made = new Map(chains.flatMap((chain, number) => chain.map((mention) => [mention, number] as const)))
  numberings.set(chains, made)
  return made
}

/** φ4 of the best one-to-one pairing of chains. */
function similarity(own: readonly MentionChain[], other: readonly MentionChain[]): number {
  const gains = own.map((chain) => {
    const row = new Array<number>(other.length).fill(0)
    for (const [number, shared] of overlaps(chain, other))
      row[number] = (2 * shared) / (chain.length + other[number]!.length)
    return row
  })
  return bestAssignment(gains)
}

function sum<T>(list: readonly T[], value: (item: T) => number): number {
  return list.reduce((total, item) => total + value(item), 0)
}
