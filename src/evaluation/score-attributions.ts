import type { Extraction } from '../schema/index.ts'
import { aligned, sharedOf, sizeOf } from './align.ts'
import type { GoldReport } from './gold.ts'
import { depthOf, pairAttributions } from './pair-attributions.ts'
import { isSameSource } from './right-parts.ts'
import { type Tallies, tallyOf } from './tally.ts'

/** Sums over reports from which the figures for attributions are made. */
export interface AttributionCounts {
  gold: number
  predicted: number
  cue: number
  source: number
  kind: number
  act: number
  /** Contents that agree with gold by at least 0.8 (Dice, by characters). */
  content: number
  contentShared: number
  contentGold: number
  contentPredicted: number
  nested: number
  nestedGold: number
  readonly byAct: Tallies
  readonly byDepth: Tallies
}

export const noAttributions = (): AttributionCounts => ({
  gold: 0,
  predicted: 0,
  cue: 0,
  source: 0,
  kind: 0,
  act: 0,
  content: 0,
  contentShared: 0,
  contentGold: 0,
  contentPredicted: 0,
  nested: 0,
  nestedGold: 0,
  byAct: new Map(),
  byDepth: new Map(),
})

/** Adds one report: attributions are paired by overlapping cues, the pair with most content in common first. */
export function addAttributions(counts: AttributionCounts, gold: GoldReport, extraction: Extraction): void {
  const { text } = extraction.document
  const predicted = extraction.attributions.filter(({ wide }) => !wide)
  const paired = pairAttributions(gold.attributions, predicted, text)
  const pairs = new Map([...paired].map(([id, other]) => [other.id, id]))
  counts.gold += gold.attributions.length
  counts.predicted += predicted.length
  for (const one of gold.attributions) {
    const content = one.content.map((span) => aligned(span, text))
    const depth = depthOf(one, gold.attributions)
    for (const group of [tallyOf(counts.byAct, one.acts[0] ?? 'state'), tallyOf(counts.byDepth, `depth ${depth}`)])
      group.gold++
    const best = paired.get(one.id)
    if (!best) {
      counts.contentGold += sizeOf(content)
      continue
    }
    counts.cue++
    for (const group of [tallyOf(counts.byAct, one.acts[0] ?? 'state'), tallyOf(counts.byDepth, `depth ${depth}`)])
      group.found++
    if (isSameSource(one.source && aligned(one.source, text), best.source)) counts.source++
    if (best.claimant?.kind === one.kind) counts.kind++
    if (one.acts.includes(best.act)) counts.act++
    const joint = sharedOf(best.content, content)
    const sizes = sizeOf(content) + sizeOf(best.content)
    counts.contentShared += joint
    counts.contentGold += sizeOf(content)
    counts.contentPredicted += sizeOf(best.content)
    if (sizes > 0 && (2 * joint) / sizes >= 0.8) counts.content++
  }
  for (const one of predicted) {
    const depth = depthOf(one, predicted)
    for (const group of [tallyOf(counts.byAct, one.act), tallyOf(counts.byDepth, `depth ${depth}`)]) {
      group.predicted++
      if (pairs.has(one.id)) group.right++
    }
    if (!pairs.has(one.id)) counts.contentPredicted += sizeOf(one.content)
  }
  for (const one of gold.attributions) {
    if (one.within === undefined) continue
    counts.nestedGold++
    const paired = predicted.find((other) => pairs.get(other.id) === one.id)
    if (paired?.within !== undefined && pairs.get(paired.within) === one.within) counts.nested++
  }
}
